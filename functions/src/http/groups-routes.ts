// Takes an admin with a session; sets up the groups of units, and tries their robots out: GET shows, POST
// acts. Never for anybody else, never carries a robot's address on to another page.
import { GROUP_NEWS } from '../../../shared/groups/message.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import { isLanguage } from '../../../shared/model/language.ts';
import type { Plan, Unit } from '../../../shared/model/plan.ts';
import { say } from '../../../shared/words/pages.ts';
import type { RobotPorts } from '../groups/deliver.ts';
import { readGroups } from '../groups/group.ts';
import {
  addGroup,
  changeGroup,
  type GroupForm,
  removeGroup,
  type SetUp,
  type SetUpResult,
  testGroup,
} from '../groups/set-up.ts';
import { type GroupsPageInput, groupsPage, pagePaths, testText } from '../pages/index.ts';
import { type Pages, page, type Visitor } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { forAdmins } from './sign-in/for-admins.ts';

const path = `/${pagePaths.groups()}`;
const DONE = ['add', 'change', 'remove'] as const;

/** /board/groups. */
export function groupsRoutes(pages: Pages): Route[] {
  const admins = forAdmins(pages, { path, isSecret: true });
  return [
    {
      method: 'GET',
      pattern: path,
      handle: admins(async (visitor, { query }) => {
        const done = DONE.find((each) => each === query.get('done'));
        const said = done ? say(visitor.language, `done.${done}`) : null;
        return page(200, await shown(pages, visitor, { said }));
      }),
    },
    { method: 'POST', pattern: path, handle: admins((visitor, request) => act(pages, visitor, request)) },
  ];
}

async function act(pages: Pages, visitor: Visitor, { body, now }: HttpRequest): Promise<HttpResponse> {
  const ports = pages.robotPorts();
  if (!ports) return page(409, await shown(pages, visitor, {}));
  const fields = formFields(body);
  const setUp = setUpOf(pages, visitor, ports, now);
  const id = String(fields.group ?? '');
  const form = formOf(fields);
  switch (fields.do) {
    case 'test': {
      const linkTo = pages.deps.groupLinksFor(setUp.workspace, now);
      const result = await testGroup(setUp, id, linkTo);
      return page(200, await shown(pages, visitor, { said: testText(result, visitor.language) }));
    }
    case 'remove':
      return answered(pages, visitor, await removeGroup(setUp, id), 'remove', { id, form });
    case 'change':
      return answered(pages, visitor, await changeGroup(setUp, id, form), 'change', { id, form });
    default:
      return answered(pages, visitor, await addGroup(setUp, form), 'add', { id: '', form });
  }
}

async function answered(
  pages: Pages,
  visitor: Visitor,
  result: SetUpResult,
  done: (typeof DONE)[number],
  { id, form }: { id: string; form: GroupForm },
): Promise<HttpResponse> {
  if (result.ok) return seeOther(`${path}?done=${done}`);
  const { fault } = result;
  if (fault !== 'gone') return page(422, await shown(pages, visitor, { fault: { id, fault, form } }));
  return page(404, await shown(pages, visitor, { said: say(visitor.language, 'fault.gone') }));
}

const setUpOf = ({ deps }: Pages, { claims, read }: Visitor, ports: RobotPorts, now: number): SetUp => ({
  store: deps.store,
  ports,
  workspace: claims.workspace,
  standing: read.standing,
  by: claims.email,
  now,
});

function formOf(fields: Record<string, string | string[]>): GroupForm {
  const asked = [fields.gets ?? []].flat();
  const one = (name: string) => String(fields[name] ?? '').slice(0, 2000);
  return {
    unitId: one('unit'),
    language: isLanguage(fields.language) ? fields.language : 'en',
    gets: GROUP_NEWS.filter((news) => asked.includes(news)),
    address: one('address'),
    secret: one('secret'),
  };
}

async function shown(
  pages: Pages,
  { claims, read, view }: Visitor,
  { said = null, fault = null }: Partial<Pick<GroupsPageInput, 'said' | 'fault'>>,
): Promise<string> {
  const { plan } = read.standing;
  const { settings } = plan;
  return groupsPage(
    {
      workspace: settings.workspace,
      timeZone: settings.timeZone,
      isOn: pages.robotPorts() !== null,
      groups: await readGroups(pages.deps.store, claims.workspace),
      units: inTreeOrder(plan),
      nameOf: planIndex(plan).personName,
      said,
      fault,
    },
    view,
  );
}

/** Each unit before those below it. */
function inTreeOrder(plan: Plan): Unit[] {
  const { rightBelow } = planIndex(plan);
  const from = (unit: Unit): Unit[] => [unit, ...rightBelow(unit.id).flatMap(from)];
  return plan.units.filter(({ parentId }) => parentId === null).flatMap(from);
}
