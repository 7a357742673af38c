import type { Article } from '../../src/model/article.js';
import type {
  Evidence,
  ResolvedArticle,
  ResolvedCorpus,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedMention,
  ResolvedStatement,
} from '../../src/model/resolved.js';

/**
 * A small resolved corpus, written by hand: three outlets on one invented story. Two of them relay the state agency,
 * one has its own correspondent.
 */
const texts = {
  ledger:
    'Norvania blows up Kestrel bridge\nBy Ida Moss\nNorvania blew up the Kestrel bridge on Tuesday, the Norvanian Press Agency (NPA) reported. ' +
    '"We will send troops to the strait," said Anton Reyk, the president of Norvania. His sister Vera Reyk chairs the Harbour Party.',
  courier:
    'Bridge destroyed\nThe Norvanian Press Agency said Norvania had demolished the Kestrel bridge. Sudland and Norvania signed the 2018 accord in Marrow. ' +
    'President Anton Reyk threatened to send troops to the strait. Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
  beacon:
    'Sudland pulls envoys after blast\nA reporter of The Beacon saw the Kestrel bridge fall on Tuesday. Sudland withdrew its envoys from Marrow in response. ' +
    'Marrow is the capital of Norvania. Analyst Lena Orth of the Strait Institute said the accord was dead. "It was not us," Anton Reyk said.',
} as const;

type ArticleName = keyof typeof texts;
const id = (name: ArticleName): string => `article:${name}`;

/** The span of the n-th occurrence of some words. */
function span(
  name: ArticleName,
  words: string,
  occurrence = 0,
): { article: string; start: number; end: number } {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = texts[name].indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in ${name}`);
  return { article: id(name), start, end: start + words.length };
}

const said = (name: ArticleName, words: string, rule: string): Evidence => ({ ...span(name, words), rule });
const named = (name: ArticleName, words: string, occurrence = 0): ResolvedMention => ({
  ...span(name, words, occurrence),
  kind: 'name',
});

function article(
  name: ArticleName,
  title: string,
  outlet: string,
  published: string,
  byline: string | null,
): Article {
  const from = { from: 'manifest', key: 'outlet' } as const;
  return {
    id: id(name),
    source: `harbour/${name}.txt`,
    copies: [`harbour/${name}.txt`],
    text: texts[name],
    title: { value: title, source: { from: 'text', key: 'headline', span: span(name, title) } },
    url: null,
    outlet: { value: outlet, source: from },
    published: { value: published, source: { from: 'manifest', key: 'date' } },
    byline:
      byline === null
        ? null
        : { value: byline, source: { from: 'text', key: 'byline', span: span(name, byline) } },
    language: 'en',
  };
}

const articles: readonly ResolvedArticle[] = [
  {
    article: article('ledger', 'Norvania blows up Kestrel bridge', 'The Ledger', '2021-03-10', 'Ida Moss'),
    blocks: [{ ...span('ledger', 'By Ida Moss'), kind: 'byline', rule: 'byline' }],
    credits: [{ ...span('ledger', 'Ida Moss'), kind: 'author', name: 'Ida Moss' }],
    outlet: 'organization:the-ledger',
    authors: [{ entity: 'person:ida-moss', evidence: said('ledger', 'Ida Moss', 'byline') }],
    cites: [
      {
        entity: 'organization:npa',
        evidence: said('ledger', 'the Norvanian Press Agency (NPA) reported', 'cites'),
      },
    ],
  },
  {
    article: article('courier', 'Bridge destroyed', 'Courier', '2021-03-10T08:30:00Z', null),
    blocks: [],
    credits: [],
    outlet: 'organization:courier',
    authors: [],
    cites: [
      { entity: 'organization:npa', evidence: said('courier', 'The Norvanian Press Agency said', 'cites') },
    ],
  },
  {
    article: article('beacon', 'Sudland pulls envoys after blast', 'The Beacon', '2021-03-11', null),
    blocks: [],
    credits: [],
    outlet: 'organization:the-beacon',
    authors: [],
    cites: [],
  },
];

function entity(
  key: string,
  label: ResolvedEntity['label'],
  labels: readonly string[],
  name: string,
  mentions: readonly ResolvedMention[],
  more: Partial<ResolvedEntity> = {},
): ResolvedEntity {
  const base = { aliases: [], metonyms: [], confidence: 1, reasons: ['one name, one sort'] };
  return { id: key, label, labels: [label, ...labels], name, mentions, ...base, ...more };
}

const entities: readonly ResolvedEntity[] = [
  entity(
    'person:anton-reyk',
    'Person',
    [],
    'Anton Reyk',
    [
      named('ledger', 'Anton Reyk'),
      { ...span('ledger', 'His'), kind: 'pronoun' },
      named('courier', 'Anton Reyk'),
      named('beacon', 'Anton Reyk'),
    ],
    { aliases: ['President Reyk'], gender: 'male', confidence: 0.9 },
  ),
  entity(
    'person:vera-reyk',
    'Person',
    [],
    'Vera Reyk',
    [named('ledger', 'Vera Reyk'), named('courier', 'Vera Reyk')],
    { gender: 'female' },
  ),
  entity('person:lena-orth', 'Person', [], 'Lena Orth', [named('beacon', 'Lena Orth')]),
  entity('person:ida-moss', 'Person', [], 'Ida Moss', [named('ledger', 'Ida Moss')]),
  entity(
    'place:country:norvania',
    'Place',
    ['Country'],
    'Norvania',
    [
      named('ledger', 'Norvania'),
      named('ledger', 'Norvania', 1),
      named('courier', 'Norvania', 1),
      named('beacon', 'Norvania'),
    ],
    { metonyms: ['Marrow'], lat: 61, lon: 12.5, iso2: 'XN' },
  ),
  entity('place:country:sudland', 'Place', ['Country'], 'Sudland', [
    named('courier', 'Sudland'),
    named('beacon', 'Sudland'),
  ]),
  entity('place:city:marrow', 'Place', ['City'], 'Marrow', [
    named('courier', 'Marrow'),
    named('beacon', 'Marrow'),
  ]),
  entity('place:facility:kestrel-bridge', 'Place', ['Facility'], 'Kestrel bridge', [
    named('ledger', 'Kestrel bridge'),
    named('courier', 'Kestrel bridge'),
    named('beacon', 'Kestrel bridge'),
  ]),
  entity(
    'organization:npa',
    'Organization',
    ['NewsAgency'],
    'Norvanian Press Agency',
    [named('ledger', 'Norvanian Press Agency'), named('courier', 'Norvanian Press Agency')],
    { aliases: ['NPA'] },
  ),
  entity('organization:harbour-party', 'Organization', ['Party'], 'Harbour Party', [
    named('ledger', 'Harbour Party'),
    named('courier', 'Harbour Party'),
  ]),
  entity('organization:strait-institute', 'Organization', ['Group'], 'Strait Institute', [
    named('beacon', 'Strait Institute'),
  ]),
  entity('organization:the-ledger', 'Organization', ['Outlet'], 'The Ledger', []),
  entity('organization:courier', 'Organization', ['Outlet'], 'Courier', []),
  entity('organization:the-beacon', 'Organization', ['Outlet'], 'The Beacon', [
    named('beacon', 'The Beacon'),
  ]),
  entity('event:accord-of-2018', 'Event', ['Agreement'], '2018 accord', [named('courier', '2018 accord')]),
];

const relation = (
  type: string,
  from: string,
  to: string,
  evidence: readonly Evidence[],
  qualifiers = {},
): ResolvedCorpus['relations'][number] => ({
  type,
  from,
  to,
  qualifiers,
  evidence,
  confidence: 0.9,
  reasons: ['apposition'],
});

const relations: ResolvedCorpus['relations'] = [
  relation(
    'LEADS',
    'person:anton-reyk',
    'place:country:norvania',
    [
      said(
        'ledger',
        '"We will send troops to the strait," said Anton Reyk, the president of Norvania.',
        'role-apposition',
      ),
    ],
    { role: 'president', former: false },
  ),
  relation(
    'LEADS',
    'person:vera-reyk',
    'organization:harbour-party',
    [said('ledger', 'His sister Vera Reyk chairs the Harbour Party.', 'role-verb')],
    { role: 'chair', former: false, validFrom: '2019' },
  ),
  relation(
    'LEADS',
    'person:vera-reyk',
    'organization:harbour-party',
    [
      said(
        'courier',
        'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
        'role-apposition',
      ),
    ],
    { role: 'chair', former: false },
  ),
  relation(
    'FAMILY_OF',
    'person:vera-reyk',
    'person:anton-reyk',
    [said('ledger', 'His sister Vera Reyk', 'kin-possessive')],
    { kin: 'sister' },
  ),
  relation('CAPITAL_OF', 'place:city:marrow', 'place:country:norvania', [
    said('beacon', 'Marrow is the capital of Norvania.', 'capital-of'),
  ]),
  relation('MEMBER_OF', 'person:lena-orth', 'organization:strait-institute', [
    said('beacon', 'Analyst Lena Orth of the Strait Institute', 'of-organization'),
  ]),
];

function told(name: ArticleName, clause: string, trigger: string): ResolvedEvent['mentions'][number] {
  const at = span(name, clause);
  const start = texts[name].indexOf(trigger, at.start);
  return { ...at, kind: 'nominal', trigger: { start, end: start + trigger.length } };
}

function event(key: string, type: string, title: string, more: Partial<ResolvedEvent>): ResolvedEvent {
  return {
    id: key,
    type,
    title,
    trigger: title.split(' ')[1] ?? title,
    modality: 'actual',
    state: null,
    start: null,
    end: null,
    granularity: null,
    mentions: [],
    arguments: [],
    reports: [],
    confidence: 0.8,
    reasons: ['trigger'],
    ...more,
  };
}

const blast = [
  'Norvania blew up the Kestrel bridge on Tuesday',
  'Norvania had demolished the Kestrel bridge',
  'saw the Kestrel bridge fall on Tuesday',
] as const;
const threat = [
  '"We will send troops to the strait,"',
  'President Anton Reyk threatened to send troops to the strait',
] as const;

const events: readonly ResolvedEvent[] = [
  event('event:demolition-kestrel-bridge', 'Demolition', 'Norvania blows up Kestrel bridge', {
    start: '2021-03-09',
    granularity: 'day',
    state: 'completed',
    mentions: [
      told('ledger', blast[0], 'blew up'),
      told('courier', blast[1], 'demolished'),
      told('beacon', blast[2], 'fall'),
    ],
    arguments: [
      {
        role: 'actor',
        entity: 'place:country:norvania',
        evidence: [said('ledger', blast[0], 'subject'), said('courier', blast[1], 'subject')],
      },
      {
        role: 'target',
        entity: 'place:facility:kestrel-bridge',
        evidence: [said('ledger', blast[0], 'object'), said('courier', blast[1], 'object')],
      },
    ],
    reports: [
      {
        ...said('ledger', `${blast[0]}, the Norvanian Press Agency (NPA) reported.`, 'report'),
        modality: 'actual',
        verb: 'blow up',
      },
      {
        ...said('courier', `The Norvanian Press Agency said ${blast[1]}.`, 'report'),
        modality: 'actual',
        verb: 'demolish',
      },
      {
        ...said('beacon', 'A reporter of The Beacon saw the Kestrel bridge fall on Tuesday.', 'report'),
        modality: 'actual',
        verb: 'fall',
      },
    ],
  }),
  event('event:threat-troops-strait', 'Threat', 'Norvania threatens to send troops', {
    modality: 'threatened',
    start: '2021-W11',
    granularity: 'week',
    mentions: [told('ledger', threat[0], 'send'), told('courier', threat[1], 'threatened')],
    arguments: [
      { role: 'actor', entity: 'person:anton-reyk', evidence: [said('courier', threat[1], 'subject')] },
    ],
    reports: [
      { ...said('ledger', threat[0], 'report'), modality: 'threatened', verb: 'send' },
      { ...said('courier', `${threat[1]}.`, 'report'), modality: 'threatened', verb: 'threaten' },
    ],
  }),
  event('event:accord-of-2018', 'Agreement', 'Sudland and Norvania sign accord', {
    start: '2018',
    granularity: 'year',
    mentions: [told('courier', 'Sudland and Norvania signed the 2018 accord in Marrow', 'signed')],
    arguments: [
      {
        role: 'participant',
        entity: 'place:country:sudland',
        evidence: [said('courier', 'Sudland and Norvania signed the 2018 accord', 'subject')],
      },
      {
        role: 'participant',
        entity: 'place:country:norvania',
        evidence: [said('courier', 'Sudland and Norvania signed the 2018 accord', 'subject')],
      },
      {
        role: 'place',
        entity: 'place:city:marrow',
        evidence: [said('courier', 'Sudland and Norvania signed the 2018 accord in Marrow', 'place')],
      },
    ],
    reports: [
      {
        ...said('courier', 'Sudland and Norvania signed the 2018 accord in Marrow.', 'report'),
        modality: 'actual',
        verb: 'sign',
      },
    ],
  }),
  event('event:withdrawal-envoys', 'Withdrawal', 'Sudland withdraws envoys', {
    start: '2021-03-10',
    end: '2021-03-11',
    granularity: 'day',
    mentions: [told('beacon', 'Sudland withdrew its envoys from Marrow', 'withdrew')],
    arguments: [
      {
        role: 'actor',
        entity: 'place:country:sudland',
        evidence: [said('beacon', 'Sudland withdrew its envoys from Marrow', 'subject')],
      },
      {
        role: 'place',
        entity: 'place:city:marrow',
        evidence: [said('beacon', 'Sudland withdrew its envoys from Marrow', 'place')],
      },
    ],
    reports: [
      {
        ...said('beacon', 'Sudland withdrew its envoys from Marrow in response.', 'report'),
        modality: 'actual',
        verb: 'withdraw',
      },
    ],
  }),
  event('event:accusation-spying', 'Accusation', 'Vera Reyk accuses Sudland', {
    mentions: [
      told('courier', 'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying', 'accused'),
    ],
    arguments: [
      {
        role: 'actor',
        entity: 'person:vera-reyk',
        evidence: [said('courier', 'accused Sudland of spying', 'subject')],
      },
      {
        role: 'target',
        entity: 'place:country:sudland',
        evidence: [said('courier', 'accused Sudland of spying', 'object')],
      },
    ],
    reports: [
      {
        ...said(
          'courier',
          'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
          'report',
        ),
        modality: 'actual',
        verb: 'accuse',
      },
    ],
  }),
];

function statement(
  name: ArticleName,
  words: string,
  more: Partial<ResolvedStatement> & { evidence: Evidence },
): ResolvedStatement {
  const at = span(name, words);
  const base = {
    speaker: null,
    speakerText: null,
    via: null,
    about: [],
    negated: false,
    verb: 'say',
    form: 'indirect' as const,
  };
  return { id: `statement:${name}:${at.start}`, text: words, ...base, ...at, ...more };
}

const statements: readonly ResolvedStatement[] = [
  statement('ledger', blast[0], {
    speaker: 'organization:npa',
    speakerText: 'the Norvanian Press Agency',
    verb: 'report',
    about: ['place:facility:kestrel-bridge', 'event:demolition-kestrel-bridge'],
    evidence: said('ledger', `${blast[0]}, the Norvanian Press Agency (NPA) reported.`, 'say-that'),
  }),
  statement('courier', blast[1], {
    speaker: 'organization:npa',
    speakerText: 'The Norvanian Press Agency',
    about: ['event:demolition-kestrel-bridge'],
    evidence: said('courier', `The Norvanian Press Agency said ${blast[1]}.`, 'say-that'),
  }),
  statement('ledger', 'We will send troops to the strait,', {
    form: 'direct',
    speaker: 'person:anton-reyk',
    speakerText: 'Anton Reyk',
    about: ['event:threat-troops-strait'],
    evidence: said(
      'ledger',
      '"We will send troops to the strait," said Anton Reyk, the president of Norvania.',
      'quote',
    ),
  }),
  statement('beacon', 'It was not us,', {
    form: 'direct',
    speaker: 'person:anton-reyk',
    speakerText: 'Anton Reyk',
    evidence: said('beacon', '"It was not us," Anton Reyk said.', 'quote'),
  }),
  statement('beacon', 'the accord was dead', {
    speaker: 'person:lena-orth',
    speakerText: 'Analyst Lena Orth',
    about: ['event:accord-of-2018'],
    evidence: said(
      'beacon',
      'Analyst Lena Orth of the Strait Institute said the accord was dead.',
      'say-that',
    ),
  }),
];

const evidenceOfAnswer = said('beacon', 'Sudland withdrew its envoys from Marrow in response.', 'response');

export const harbourCorpus: ResolvedCorpus = {
  articles,
  entities,
  relations,
  events,
  eventLinks: [
    {
      type: 'IN_RESPONSE_TO',
      from: 'event:withdrawal-envoys',
      to: 'event:demolition-kestrel-bridge',
      evidence: [evidenceOfAnswer],
    },
  ],
  statements,
};
