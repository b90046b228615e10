// The same kinds of sheet in twelve languages, with their decimal signs, dates and words. Every text is
// invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKR!';

export const LANGUAGES: Shape[] = [
  shape(
    'Japanese, blank below, confidence in words',
    'ja',
    T,
    book('plan.xlsx', {
      OKR: [
        ['2026年度第3四半期 OKR'],
        [
          '部署',
          '目標',
          '主要な成果',
          '担当者',
          '基準値',
          '目標値',
          '現在値',
          '進捗率',
          '自信度',
          '期限',
          '備考',
        ],
        [
          '営業部',
          'お客様に選ばれ続ける店になる',
          '再来店率を30%から45%へ',
          '佐藤 葵',
          pct(0.3),
          pct(0.45),
          pct(0.36),
          pct(0.4),
          '中',
          '2026/9/30',
          '',
        ],
        [
          '',
          '',
          '新規会員数',
          '高橋 陸',
          '1,200',
          '2,000',
          '1,450',
          pct(0.31),
          '高',
          '2026/9/30',
          '8月に広告',
        ],
        [
          '製造部',
          '無駄のない工場にする',
          '不良品の件数',
          '鈴木 凛',
          '85',
          '30',
          '70',
          pct(0.27),
          '低',
          '2026/8/31',
          '',
        ],
      ],
    }),
    {
      objectives: [
        o(
          'B3',
          'お客様に選ばれ続ける店になる',
          [
            k('C3', '再来店率を30%から45%へ', {
              owner: '佐藤 葵',
              baseline: 0.3,
              target: 0.45,
              current: 0.36,
              asPercent: true,
              progress: 0.4,
              due: '2026-09-30',
              type: 'increase',
              confidence: '中',
            }),
            k('C4', '新規会員数', {
              owner: '高橋 陸',
              baseline: 1200,
              target: 2000,
              current: 1450,
              progress: 0.31,
            }),
          ],
          '営業部',
        ),
        o(
          'B5',
          '無駄のない工場にする',
          [
            k('C5', '不良品の件数', {
              owner: '鈴木 凛',
              baseline: 85,
              target: 30,
              current: 70,
              type: 'decrease',
              due: '2026-08-31',
            }),
          ],
          '製造部',
        ),
      ],
      doubts: [
        ['I', 'confidence'],
        ['A1', 'period'],
      ],
    },
  ),
  shape(
    'Korean, repeated objective',
    'ko',
    'okr.csv!',
    text(
      'okr.csv',
      `
팀,목표,핵심 결과,담당자,시작값,목표값,현재값,진행률,상태
마케팅팀,고객이 먼저 찾는 브랜드가 된다,재구매 고객 수,김하늘,300,500,380,40%,정상
마케팅팀,고객이 먼저 찾는 브랜드가 된다,광고 없이 들어온 방문 비율,이도윤,25%,40%,28%,20%,위험
운영팀,약속한 날에 배송한다,지연 배송 건수,박서연,120,30,100,22%,지연`,
    ),
    {
      objectives: [
        o(
          'B2',
          '고객이 먼저 찾는 브랜드가 된다',
          [
            k('C2', '재구매 고객 수', {
              owner: '김하늘',
              baseline: 300,
              target: 500,
              current: 380,
              progress: 0.4,
              status: 'on track',
              type: 'increase',
            }),
            k('C3', '광고 없이 들어온 방문 비율', {
              owner: '이도윤',
              baseline: 0.25,
              target: 0.4,
              current: 0.28,
              asPercent: true,
              progress: 0.2,
            }),
          ],
          '마케팅팀',
        ),
        o(
          'B4',
          '약속한 날에 배송한다',
          [
            k('C4', '지연 배송 건수', {
              owner: '박서연',
              baseline: 120,
              target: 30,
              current: 100,
              type: 'decrease',
              progress: 0.22,
              status: 'off track',
            }),
          ],
          '운영팀',
        ),
      ],
      doubts: [['~okr.csv', 'period']],
    },
  ),
  shape(
    'Russian, decimal comma, thousands with blanks',
    'ru',
    'okr.csv!',
    text(
      'okr.csv',
      `
№ п/п;Цель;Ключевой результат;Ответственный;Базовое значение;Целевое значение;Факт;Срок;Комментарий
1;Клиенты остаются с нами;Доля повторных заказов;Анна Лис;32,5%;45%;36,2%;30.09.2026;
;;Выручка от постоянных клиентов, тыс. руб.;Олег Бор;1 250,5;1 900;1 410,75;30.09.2026;без опта
2;Склад без ошибок;Ошибок при сборке в месяц;Олег Бор;48;10;35;31.08.2026;`,
    ),
    {
      objectives: [
        o('B2', 'Клиенты остаются с нами', [
          k('C2', 'Доля повторных заказов', {
            owner: 'Анна Лис',
            baseline: 0.325,
            target: 0.45,
            current: 0.362,
            asPercent: true,
            due: '2026-09-30',
          }),
          k('C3', 'Выручка от постоянных клиентов, тыс. руб.', {
            owner: 'Олег Бор',
            baseline: 1250.5,
            target: 1900,
            current: 1410.75,
          }),
        ]),
        o('B4', 'Склад без ошибок', [
          k('C4', 'Ошибок при сборке в месяц', {
            baseline: 48,
            target: 10,
            current: 35,
            type: 'decrease',
            due: '2026-08-31',
          }),
        ]),
      ],
      doubts: [
        ['~okr.csv', 'unit'],
        ['~okr.csv', 'period'],
      ],
    },
  ),
  shape(
    'Polish, objective rows above their key results',
    'pl',
    'okr.csv!',
    text(
      'okr.csv',
      `
Lp.;Cel;Kluczowy rezultat;Właściciel;Wartość początkowa;Wartość docelowa;Wartość bieżąca;Postęp;Status
1;Klienci polecają nas dalej;;Ewa Lis;;;;50%;w toku
1.1;;Polecenia na miesiąc;Ewa Lis;20;60;40;50%;w toku
1.2;;Odsetek ocen pięć gwiazdek;Jan Sowa;61,5%;80%;70,5%;49%;zagrożony
2;Magazyn bez pomyłek;;Jan Sowa;;;;0%;opóźniony
2.1;;Zwroty z powodu pomyłki;Jan Sowa;90;30;88;3%;opóźniony`,
    ),
    {
      objectives: [
        o('B2', 'Klienci polecają nas dalej', [
          k('C3', 'Polecenia na miesiąc', {
            owner: 'Ewa Lis',
            baseline: 20,
            target: 60,
            current: 40,
            progress: 0.5,
            status: 'on track',
          }),
          k('C4', 'Odsetek ocen pięć gwiazdek', {
            baseline: 0.615,
            target: 0.8,
            current: 0.705,
            asPercent: true,
            status: 'at risk',
          }),
        ]),
        o('B5', 'Magazyn bez pomyłek', [
          k('C6', 'Zwroty z powodu pomyłki', {
            baseline: 90,
            target: 30,
            current: 88,
            type: 'decrease',
            progress: 0.03,
            status: 'off track',
          }),
        ]),
      ],
      doubts: [
        ['~okr.csv', 'unit'],
        ['~okr.csv', 'period'],
      ],
    },
  ),
  shape(
    'Turkish, one row a key result',
    'tr',
    'okr.csv!',
    text(
      'okr.csv',
      `
Departman;Hedef;Anahtar Sonuç;Sorumlu;Başlangıç Değeri;Hedef Değer;Mevcut Değer;İlerleme;Durum;Bitiş Tarihi
Satış;Müşteri bizi önersin;Tavsiye eden müşteri sayısı;Elif Kaya;40;100;55;25%;devam ediyor;30.09.2026
Satış;Müşteri bizi önersin;Şikâyet oranı;Mert Ada;4,5%;2%;3,5%;40%;riskli;30.09.2026
Depo;Hatasız sevkiyat;Hatalı paket sayısı;Mert Ada;75;15;70;8%;gecikmeli;31.08.2026`,
    ),
    {
      objectives: [
        o(
          'B2',
          'Müşteri bizi önersin',
          [
            k('C2', 'Tavsiye eden müşteri sayısı', {
              owner: 'Elif Kaya',
              baseline: 40,
              target: 100,
              current: 55,
              progress: 0.25,
              due: '2026-09-30',
            }),
            k('C3', 'Şikâyet oranı', {
              baseline: 0.045,
              target: 0.02,
              current: 0.035,
              asPercent: true,
              type: 'decrease',
              status: 'at risk',
            }),
          ],
          'Satış',
        ),
        o(
          'B4',
          'Hatasız sevkiyat',
          [
            k('C4', 'Hatalı paket sayısı', {
              owner: 'Mert Ada',
              baseline: 75,
              target: 15,
              current: 70,
              status: 'off track',
            }),
          ],
          'Depo',
        ),
      ],
      doubts: [['~okr.csv', 'period']],
    },
  ),
  shape(
    'Dutch, Portuguese words for nobody, an owner left open',
    'nl',
    T,
    book('plan.xlsx', {
      OKR: [
        [
          'Kwartaal',
          'Doelstelling',
          'Kernresultaat',
          'Eigenaar',
          'Nulmeting',
          'Streefwaarde',
          'Huidige waarde',
          'Voortgang',
          'Toelichting',
        ],
        [
          'Q3 2026',
          'Iedereen fietst naar het werk',
          'Medewerkers die fietsen',
          'Sanne Vos',
          12,
          40,
          20,
          pct(0.29),
          '',
        ],
        [
          'Q3 2026',
          'Iedereen fietst naar het werk',
          'Plaatsen in de stalling',
          'n.n.t.b.',
          10,
          50,
          10,
          pct(0),
          'wacht op de gemeente',
        ],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('B2', 'Iedereen fietst naar het werk', [
          k('C2', 'Medewerkers die fietsen', {
            owner: 'Sanne Vos',
            baseline: 12,
            target: 40,
            current: 20,
            progress: 0.29,
          }),
          k('C3', 'Plaatsen in de stalling', {
            owner: null,
            baseline: 10,
            target: 50,
            current: 10,
            progress: 0,
          }),
        ]),
      ],
      doubts: [['D3', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'Italian, quarter in words, two owners',
    'it',
    T,
    book('plan.xlsx', {
      OKR: [
        ['OKR 3° trimestre 2026'],
        [
          'Obiettivo',
          'Risultato chiave',
          'Responsabile',
          'Valore iniziale',
          'Valore obiettivo',
          'Valore attuale',
          'Scadenza',
        ],
        [
          'Il cliente torna da solo',
          'Clienti al secondo acquisto',
          'Lia Conti, Ugo Neri',
          80,
          200,
          110,
          '30/09/2026',
        ],
        ['', 'Giorni per una risposta', 'Ugo Neri', 6, 2, 5, '15/09/2026'],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('A3', 'Il cliente torna da solo', [
          k('B3', 'Clienti al secondo acquisto', {
            owner: 'Lia Conti, Ugo Neri',
            baseline: 80,
            target: 200,
            current: 110,
            due: '2026-09-30',
          }),
          k('B4', 'Giorni per una risposta', {
            baseline: 6,
            target: 2,
            current: 5,
            type: 'decrease',
            due: '2026-09-15',
          }),
        ]),
      ],
      doubts: [['C3', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'Swedish, yes or no',
    'sv',
    T,
    book('plan.xlsx', {
      OKR: [
        [
          'Mål',
          'Nyckelresultat',
          'Ansvarig',
          'Startvärde',
          'Målvärde',
          'Nuvarande värde',
          'Status',
          'Avdelning',
        ],
        [
          'Alla hittar hem',
          'Nya skyltar på plats (ja/nej)',
          'Nils Ek',
          'nej',
          'ja',
          'nej',
          'försenad',
          'Drift',
        ],
        ['Alla hittar hem', 'Samtal om vägen per vecka', 'Nils Ek', 60, 15, 48, 'risk finns', 'Drift'],
      ],
    }),
    {
      objectives: [
        o(
          'A2',
          'Alla hittar hem',
          [
            k('B2', 'Nya skyltar på plats (ja/nej)', {
              owner: 'Nils Ek',
              baseline: 0,
              target: 1,
              current: 0,
              type: 'yes-no',
              status: 'off track',
            }),
            k('B3', 'Samtal om vägen per vecka', { baseline: 60, target: 15, current: 48, type: 'decrease' }),
          ],
          'Drift',
        ),
      ],
      doubts: [OF_BOOK.period],
    },
  ),
  shape(
    'Portuguese, weights, R$ and per cent in one sheet',
    'pt',
    'okr.csv!',
    text(
      'okr.csv',
      `
Área;Objetivo;Resultado-chave;Responsável;Valor inicial;Meta;Realizado;Peso;Prazo;Situação
Vendas;Cada cliente volta;Receita de clientes antigos;Bia Luz;R$ 120.500,00;R$ 180.000,00;R$ 131.250,50;60%;30/09/2026;em andamento
Vendas;Cada cliente volta;Taxa de recompra;Davi Sol;22,5%;35%;25%;40%;30/09/2026;em risco
Logística;Entrega no dia certo;Entregas com atraso;Davi Sol;140;40;120;100%;31/08/2026;atrasado`,
    ),
    {
      objectives: [
        o(
          'B2',
          'Cada cliente volta',
          [
            k('C2', 'Receita de clientes antigos', {
              owner: 'Bia Luz',
              baseline: 120500,
              target: 180000,
              current: 131250.5,
              weight: 0.6,
              due: '2026-09-30',
              asPercent: false,
              status: 'on track',
            }),
            k('C3', 'Taxa de recompra', {
              baseline: 0.225,
              target: 0.35,
              current: 0.25,
              asPercent: true,
              weight: 0.4,
              status: 'at risk',
            }),
          ],
          'Vendas',
        ),
        o(
          'B4',
          'Entrega no dia certo',
          [
            k('C4', 'Entregas com atraso', {
              baseline: 140,
              target: 40,
              current: 120,
              type: 'decrease',
              weight: 1,
              status: 'off track',
            }),
          ],
          'Logística',
        ),
      ],
      doubts: [['~okr.csv', 'period']],
    },
  ),
  shape(
    'Traditional Chinese, owners are posts',
    'zh',
    'okr.csv!',
    text(
      'okr.csv',
      `
部門,目標,關鍵結果,負責人,基線,目標值,目前值,進度,狀態,截止日
門市部,讓顧客願意再來,回購率達到 40%,門市經理,30%,40%,34%,40%,順利,2026-09-30
門市部,讓顧客願意再來,每日客訴件數,客服主管,12,4,9,37.5%,有風險,2026-09-30`,
    ),
    {
      objectives: [
        o(
          'B2',
          '讓顧客願意再來',
          [
            k('C2', '回購率達到 40%', {
              owner: '門市經理',
              baseline: 0.3,
              target: 0.4,
              current: 0.34,
              asPercent: true,
              progress: 0.4,
              due: '2026-09-30',
            }),
            k('C3', '每日客訴件數', {
              owner: '客服主管',
              baseline: 12,
              target: 4,
              current: 9,
              progress: 0.375,
              status: 'at risk',
            }),
          ],
          '門市部',
        ),
      ],
      doubts: [
        ['D', 'owner'],
        ['~okr.csv', 'period'],
      ],
    },
  ),
  shape(
    'Chinese amounts: 万, 人, ≥',
    'zh',
    T,
    book('plan.xlsx', {
      OKR: [
        ['季度', '部门', '目标', '关键结果', '责任人', '现状值', '目标值', '当前值', '状态'],
        ['2026Q3', '渠道部', '把渠道做深', '经销商月均销量', '王蕾', '1.2万', '2万', '1.5万', '正常'],
        ['2026Q3', '渠道部', '把渠道做深', '认证经销商', '王蕾', '30家', '≥50家', '38家', '有风险'],
        ['2026Q3', '渠道部', '把渠道做深', '退货率', '李响', '5%', '≤3%', '4.2%', '滞后'],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          'C2',
          '把渠道做深',
          [
            k('D2', '经销商月均销量', {
              owner: '王蕾',
              baseline: 12000,
              target: 20000,
              current: 15000,
              status: 'on track',
            }),
            k('D3', '认证经销商', { baseline: 30, target: 50, current: 38, status: 'at risk' }),
            k('D4', '退货率', {
              owner: '李响',
              baseline: 0.05,
              target: 0.03,
              current: 0.042,
              asPercent: true,
              type: 'decrease',
              status: 'off track',
            }),
          ],
          '渠道部',
        ),
      ],
    },
  ),
  shape(
    'Arabic',
    'ar',
    'okr.csv!',
    text(
      'okr.csv',
      `
القسم,الهدف,النتيجة الرئيسية,المسؤول,خط الأساس,القيمة المستهدفة,القيمة الحالية,نسبة الإنجاز,الحالة
المبيعات,عملاء سعداء,عدد الشكاوى,سارة علي,40,10,25,50%,متأخر
المبيعات,عملاء سعداء,معدل العودة,عمر حسن,30%,45%,36%,40%,على المسار`,
    ),
    {
      objectives: [
        o(
          'B2',
          'عملاء سعداء',
          [
            k('C2', 'عدد الشكاوى', {
              owner: 'سارة علي',
              baseline: 40,
              target: 10,
              current: 25,
              type: 'decrease',
              progress: 0.5,
              status: 'off track',
            }),
            k('C3', 'معدل العودة', {
              owner: 'عمر حسن',
              baseline: 0.3,
              target: 0.45,
              current: 0.36,
              asPercent: true,
              status: 'on track',
            }),
          ],
          'المبيعات',
        ),
      ],
      doubts: [['~okr.csv', 'period']],
    },
  ),
  shape(
    'Vietnamese',
    'vi',
    'okr.csv!',
    text(
      'okr.csv',
      `
STT;Mục tiêu;Kết quả then chốt;Người phụ trách;Giá trị ban đầu;Giá trị mục tiêu;Giá trị hiện tại;Tiến độ;Hạn chót
1;Khách hàng quay lại;Tỷ lệ mua lại;Lan Anh;22,5%;35%;27%;36%;30/09/2026
;;Khiếu nại mỗi tháng;Minh Đức;80;20;60;33%;30/09/2026`,
    ),
    {
      objectives: [
        o('B2', 'Khách hàng quay lại', [
          k('C2', 'Tỷ lệ mua lại', {
            owner: 'Lan Anh',
            baseline: 0.225,
            target: 0.35,
            current: 0.27,
            asPercent: true,
            due: '2026-09-30',
          }),
          k('C3', 'Khiếu nại mỗi tháng', {
            baseline: 80,
            target: 20,
            current: 60,
            type: 'decrease',
            progress: 0.33,
          }),
        ]),
      ],
      doubts: [
        ['~okr.csv', 'period'],
        ['~okr.csv', 'unit'],
      ],
    },
  ),
];
