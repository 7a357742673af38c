import { beforeAll, describe, expect, it } from 'vitest';
import type { EventMention, EventRole } from '../../../../src/model/event.js';
import type { Doc } from '../../../../src/model/layers.js';
import { readSentences } from '../../../rules/documents.js';

const TEXTS = {
  town: 'The Geneva talks between Kenya and Uganda began on Monday.',
  broker: 'A ceasefire brokered by Kenya took effect in May.',
  called: 'Ana Ruiz called the attack on Goma a crime.',
  listed: 'Two directors, Ana Ruiz and Tunde Bello, resigned on Monday.',
  owner: "Ana Ruiz's killing by a guard in Lima shocked her party.",
  rebels: 'Kenyan rebels attacked Goma on Monday.',
  militants: 'A Kenyan militant attack in Goma killed nine people.',
  positions: 'Ugandan jets bombed two Kenyan positions on Monday.',
  where: 'The banker fled to Lima, where he was arrested on Monday.',
  lies: 'Rebels blew up the office, which lies in the town of Goma.',
  visit: 'Ana Ruiz visited a clinic in Lima on Monday.',
  going: 'Ana Ruiz arrived in Lima on Monday for talks with Tunde Bello.',
  summit: 'At a summit in Lima, Ana Ruiz offered to help.',
  money: 'Kenya announced 5 million dollars in military aid for Uganda.',
  doer: 'An Israeli strike killed two reporters in Goma.',
  leaders: 'Soldiers from Kenya and Uganda attacked Goma on Monday.',
  survived: 'Tunde Bello survived three attempts to overthrow him.',
  shattered: 'The Crestline Building was shattered by a blast, killing six people.',
  breath: 'A man killed a teacher and wounded two pupils at a school in Lima on Friday.',
  result: 'A bus fell into a ravine near Goma on Friday, killing nine people.',
  execution: "Kenya's execution of Ana Ruiz drew criticism in Lima.",
  between: 'Kenya and Uganda signed a Malawi-brokered deal on Monday.',
  oneOf: 'One of them, Tunde Bello, was arrested in Lima on Monday.',
  at: 'The explosion at Harbour Street in Lima killed nobody.',
  protests: "Kenya's protests over the price of bread went on for weeks.",
  bombing: 'The April 22 bombing in Lima killed nine people.',
  firstTo: 'Kenya became the first country to ratify the treaty.',
  sides: 'The battle between Kenya and Uganda lasted a week.',
  officials: 'Kenya imposed sanctions on two Ugandan officials.',
};

describe('who does what to whom, and where', () => {
  let docs: ReadonlyMap<string, Doc>;
  beforeAll(async () => {
    docs = await readSentences(Object.values(TEXTS));
  });
  const event = (name: keyof typeof TEXTS, type: string): EventMention | undefined =>
    docs.get(TEXTS[name])?.events.find((mention) => mention.type === type);
  const fillers = (
    name: keyof typeof TEXTS,
    type: string,
    role: EventRole,
  ): readonly (string | undefined)[] =>
    (event(name, type)?.arguments ?? [])
      .filter((argument) => argument.role === role)
      .map(({ chain }) => docs.get(TEXTS[name])?.chains.find(({ id }) => id === chain)?.name);

  it('a town before talks is where they are, not who holds them', () => {
    expect(fillers('town', 'Negotiation', 'place')).toEqual(['Geneva']);
    expect(fillers('town', 'Negotiation', 'participant')).toEqual(['Kenya', 'Uganda']);
  });
  it('whoever brokers a truce is no party to it', () => {
    expect(fillers('broker', 'Ceasefire', 'actor')).toEqual(['Kenya']);
    expect(fillers('broker', 'Ceasefire', 'participant')).toEqual([]);
  });
  it('what is called by a name stays a fact, and is not done by who calls it so', () => {
    expect(event('called', 'Attack')?.modality).toBe('actual');
    expect(fillers('called', 'Attack', 'actor')).toEqual([]);
  });
  it('all the names that a plural noun announces', () => {
    expect(fillers('listed', 'Resignation', 'actor')).toEqual(['Ana Ruiz', 'Tunde Bello']);
  });
  it('who owns a killing that another does undergoes it', () => {
    expect(fillers('owner', 'Attack', 'target')).toEqual(['Ana Ruiz']);
    expect(fillers('owner', 'Attack', 'actor')).toEqual([]);
  });
  it('rebels and militants do not act for the country they come from', () => {
    expect(fillers('rebels', 'Attack', 'actor')).toEqual([]);
    expect(fillers('militants', 'Attack', 'actor')).toEqual([]);
  });
  it('soldiers of two countries act for both, and positions stand for who holds them', () => {
    expect(fillers('leaders', 'Attack', 'actor')).toEqual(['Kenya', 'Uganda']);
    expect(fillers('positions', 'Attack', 'target')).toEqual(['Kenya']);
  });
  it('places told by a clause, by what is visited, by where the undergoer lies', () => {
    expect(fillers('where', 'Justice', 'place')).toEqual(['Lima']);
    expect(fillers('lies', 'Demolition', 'place')).toEqual(['Goma']);
    expect(fillers('visit', 'Visit', 'place')).toEqual(['Lima']);
  });
  it('who travels to talks or speaks at a summit takes part', () => {
    expect(fillers('going', 'Negotiation', 'participant')).toEqual(['Tunde Bello', 'Ana Ruiz']);
    expect(fillers('summit', 'Summit', 'participant')).toEqual(['Ana Ruiz']);
  });
  it('a sum of money in aid is given by who announces it', () => {
    expect(fillers('money', 'Aid', 'actor')).toEqual(['Kenya']);
  });
  it('who strikes kills, and what is struck does not', () => {
    expect(fillers('doer', 'Harm', 'actor')).toEqual(['Israel']);
    expect(event('shattered', 'Harm')?.title).not.toContain('Crestline');
  });
  it('two deeds in one breath share place and day, and so does what comes of one', () => {
    const killed = event('breath', 'Harm');
    expect(killed?.lemma).toBe('kill');
    expect(killed?.time?.start).toBe('2024-05-10');
    expect(fillers('breath', 'Harm', 'place')).toEqual(['Lima']);
    const result = docs.get(TEXTS.result)?.events.find(({ lemma }) => lemma === 'kill');
    expect(result?.arguments.map(({ role }) => role)).toEqual(['place']);
  });
  it('the owner of an execution of somebody else does it', () => {
    expect(fillers('execution', 'Justice', 'actor')).toEqual(['Kenya']);
    expect(fillers('execution', 'Justice', 'target')).toEqual(['Ana Ruiz']);
  });
  it('go-betweens before a deal are no parties', () => {
    expect(fillers('between', 'Agreement', 'participant')).toEqual(['Kenya', 'Uganda']);
  });
  it('one of several, with a name beside it', () => {
    expect(fillers('oneOf', 'Justice', 'target')).toEqual(['Tunde Bello']);
  });
  it('a street is not attacked by an explosion, nor does a country protest in its streets', () => {
    expect(fillers('at', 'Attack', 'target')).toEqual([]);
    expect(fillers('protests', 'Protest', 'actor')).toEqual([]);
    expect(fillers('protests', 'Protest', 'place')).toEqual(['Kenya']);
  });
  it('what kills gives its place and day to the killing', () => {
    expect(fillers('bombing', 'Harm', 'place')).toEqual(['Lima']);
    expect(event('bombing', 'Harm')?.time?.start).toBe('2024-04-22');
  });
  it('the first to do something, and both sides of a battle', () => {
    expect(fillers('firstTo', 'Agreement', 'participant')).toEqual(['Kenya']);
    expect(fillers('sides', 'Attack', 'actor')).toEqual(['Kenya', 'Uganda']);
  });
  it('whoever survives attempts does not make them', () => {
    expect(fillers('survived', 'Resignation', 'actor')).toEqual([]);
  });
  it('officials are hit for their country', () => {
    expect(fillers('officials', 'Sanction', 'target')).toEqual(['Uganda']);
  });
});
