// JSON of services in which cycles and teams hold the goals. Every text is invented.
import { k, o, type Shape, shape, text } from '../../shape.ts';

const json = (data: unknown) => text('api.json', JSON.stringify(data));
const AT = 'api.json!';
const FILE = '~api.json';

export const NESTED: Shape[] = [
  shape(
    'a cycle with its objectives, named in Chinese',
    'zh',
    AT,
    json({
      data: {
        okr_list: [
          {
            id: '7001',
            name: '2026年第三季度',
            objective_list: [
              {
                id: 'o1',
                content: '让新客户更快用起来',
                kr_list: [
                  { id: 'k1', content: '首日激活率从30%提升到50%' },
                  { id: 'k2', content: '安装时间降到10分钟' },
                ],
              },
              { id: 'o2', content: '口碑带来增长', kr_list: [{ id: 'k3', content: 'NPS 达到 45' }] },
            ],
          },
        ],
      },
    }),
    {
      objectives: [
        o('B2', '让新客户更快用起来', [
          k('B3', '首日激活率从30%提升到50%', { proposed: { baseline: 0.3, target: 0.5 } }),
          k('B4', '安装时间降到10分钟', { proposed: { target: 10 } }),
        ]),
        o('B5', '口碑带来增长', [k('B6', 'NPS 达到 45', { proposed: { target: 45 } })]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [
        [FILE, 'owner'],
        [FILE, 'unit'],
        ['B', 'target'],
      ],
    },
  ),
  shape(
    'two cycles in one answer',
    'en',
    AT,
    json({
      cycles: [
        {
          name: 'Q3 2026',
          objectives: [
            {
              title: 'Win back lapsed customers',
              keyResults: [{ title: 'Reactivated accounts', start: 0, target: 300, current: 120 }],
            },
          ],
        },
        {
          name: 'Q2 2026',
          objectives: [
            {
              title: 'Launch the shop',
              keyResults: [{ title: 'Orders a day', start: 0, target: 50, current: 50 }],
            },
          ],
        },
      ],
    }),
    {
      objectives: [
        o('B2', 'Win back lapsed customers', [
          k('B3', 'Reactivated accounts', { baseline: 0, target: 300, current: 120 }),
        ]),
        o('B4', 'Launch the shop', [k('B5', 'Orders a day', { baseline: 0, target: 50, current: 50 })]),
      ],
      doubts: [
        [FILE, 'period'],
        [FILE, 'owner'],
        [FILE, 'unit'],
      ],
    },
  ),
  shape(
    'teams with their objectives',
    'en',
    AT,
    json({
      teams: [
        {
          name: 'Sales',
          objectives: [{ title: 'Grow', keyResults: [{ title: 'Contracts', start: 1, target: 4 }] }],
        },
        {
          name: 'Operations',
          objectives: [{ title: 'Stay calm', keyResults: [{ title: 'Alarms a week', start: 9, target: 2 }] }],
        },
      ],
    }),
    {
      objectives: [
        o('B2', 'Grow', [k('B3', 'Contracts', { baseline: 1, target: 4 })], 'Sales'),
        o('B4', 'Stay calm', [k('B5', 'Alarms a week', { baseline: 9, target: 2 })], 'Operations'),
      ],
      doubts: [
        [FILE, 'period'],
        [FILE, 'owner'],
      ],
    },
  ),
  shape(
    'French names of fields, below their period',
    'fr',
    AT,
    json({
      périodes: [
        {
          nom: 'T3 2026',
          objectifs: [
            {
              titre: 'Mieux servir les clients dans la boutique',
              résultats: [
                { titre: 'Satisfaction pour une visite', départ: 20, cible: 40, actuel: 25 },
                { titre: 'Appels par semaine sur la ligne', départ: 90, cible: 30, actuel: 70 },
              ],
            },
          ],
        },
      ],
    }),
    {
      objectives: [
        o('B2', 'Mieux servir les clients dans la boutique', [
          k('B3', 'Satisfaction pour une visite', { baseline: 20, target: 40, current: 25 }),
          k('B4', 'Appels par semaine sur la ligne', { baseline: 90, target: 30, current: 70 }),
        ]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [
        [FILE, 'owner'],
        [FILE, 'unit'],
      ],
    },
  ),
];
