import { beforeAll, describe, expect, it } from 'vitest';
import type { EventMention } from '../../../../src/model/event.js';
import type { Doc } from '../../../../src/model/layers.js';
import { readSentences } from '../../../rules/documents.js';

const TEXTS = {
  pointsBack:
    'Gunmen attacked a market in Goma on Monday. Two traders died. The attack was the third in Goma since May.',
  noPointer: 'Ana Ruiz spoke about the attack. She lives in Lima.',
  future: 'An election will be held in Kenya on 20 May.',
  alleged: 'The man accused of killing Ana Ruiz fled.',
  purpose: 'Farmers marched in Lima on Monday to demand the release of Ana Ruiz.',
  bound: 'The meeting between Kenya and Uganda is the first since 2019.',
  after: 'Kenya held an election a day after gunmen attacked Goma in January.',
  second: 'Ana Ruiz was arrested in Lima on Monday and extradited to Kenya.',
  headline: 'Two hurt as a bridge collapses in Lima',
  unnamed: 'The blast in Goma killed two soldiers and injured a nurse.',
  survived: 'President Tunde Bello survived an assassination attempt in 2022.',
  demanded: "Protesters in Lima demanded Tunde Bello's resignation.",
  held: 'Similar rallies were held in Lima and Goma.',
  modifier: 'Israeli strikes on Goma killed four people. The Manchester bombing killed two.',
  called: 'He had called the trip off.',
  agreed: 'Kenya agreed on Monday to release Ana Ruiz.',
  countdown: 'The protest in Lima, the third this year, ended on Monday.',
  whose: "The commission declared Ana Ruiz the winner of Thursday's vote on Monday.",
  curfew: 'The army imposed a curfew in Lima from 6 p.m. on Monday.',
  court: 'A Nairobi court jailed Ana Ruiz on Monday.',
  who: 'Police in Lima freed the coach of Harbour United, who was arrested on Monday.',
  away: 'Tunde Bello, who was on a visit to Kampala, postponed a trip to Lima.',
  weighed: 'Ana Ruiz criticized the idea of sending troops to Goma.',
  contended: 'Ana Ruiz and Tunde Bello are vying to become president in Lima.',
  dreamt: 'Ana Ruiz dreams of travelling to Lima.',
  instruction: 'Visit the museum in Lima on Monday.',
  guilty: 'A court in Lima found Tunde Bello guilty of fraud on Monday.',
};

describe('tellings of events', () => {
  let docs: ReadonlyMap<string, Doc>;
  beforeAll(async () => {
    docs = await readSentences(Object.values(TEXTS));
  });
  const events = (name: keyof typeof TEXTS): readonly EventMention[] => docs.get(TEXTS[name])?.events ?? [];
  const one = (name: keyof typeof TEXTS, type: string): EventMention | undefined =>
    events(name).find((event) => event.type === type);
  const filler = (
    name: keyof typeof TEXTS,
    event: EventMention | undefined,
    role: string,
  ): readonly string[] =>
    (event?.arguments ?? [])
      .filter((argument) => argument.role === role)
      .map(({ chain }) => docs.get(TEXTS[name])?.chains.find(({ id }) => id === chain)?.name ?? '');

  it('a definite noun points back to the last telling of its kind', () => {
    const attacks = events('pointsBack').filter(({ type }) => type === 'Attack');
    expect(attacks.map(({ lemma }) => lemma)).toEqual(['attack', 'attack']);
  });

  it('a definite noun that points to nothing tells nothing', () => {
    expect(events('noPointer')).toEqual([]);
  });

  it('what will be held is planned, at its place and date', () => {
    const election = one('future', 'Election');
    expect(election).toMatchObject({ modality: 'planned', time: { start: '2024-05-20' } });
    expect(filler('future', election, 'place')).toEqual(['Kenya']);
  });

  it('what somebody is accused of is not a fact', () => {
    expect(one('alleged', 'Harm')?.modality).toBe('hypothetical');
  });

  it('what an idea is of is weighed, and not by who speaks of it', () => {
    const sent = one('weighed', 'Mobilization');
    expect(sent?.modality).toBe('hypothetical');
    expect(filler('weighed', sent, 'actor')).toEqual([]);
  });

  it('what is striven for or dreamt of is not done', () => {
    expect(events('contended').filter(({ modality }) => modality === 'actual')).toEqual([]);
    expect(events('dreamt').filter(({ modality }) => modality === 'actual')).toEqual([]);
  });

  it('what a reader is told to do has not happened', () => {
    expect(events('instruction')).toEqual([]);
  });

  it('the demand that is a march’s purpose is made by marching; the release is not', () => {
    expect(one('purpose', 'Demand')?.modality).toBe('actual');
    expect(one('purpose', 'Release')?.modality).toBe('hypothetical');
  });

  it('"since 2019" dates nothing', () => {
    expect(one('bound', 'Meeting')?.time).toBeNull();
  });

  it('an event after another has not its date', () => {
    expect(one('after', 'Attack')?.time?.start).toBe('2024-01-01');
    expect(one('after', 'Election')?.time?.start).not.toBe('2024-01-01');
  });

  it('the second of two participles is passive too', () => {
    const justice = events('second').filter(({ type }) => type === 'Justice');
    expect(justice.map((event) => filler('second', event, 'target'))).toEqual([['Ana Ruiz'], ['Ana Ruiz']]);
    expect(justice.flatMap((event) => filler('second', event, 'actor'))).toEqual([]);
  });

  it('a headline leaves out the auxiliary', () => {
    expect(events('headline').map(({ type }) => type)).toContain('Harm');
  });

  it('keeps who takes part without a name, in their words', () => {
    const text = TEXTS.unnamed;
    const told = events('unnamed').flatMap(({ unnamed }) => unnamed ?? []);
    expect(told.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`)).toEqual([
      'target: two soldiers',
      'target: a nurse',
    ]);
  });

  it('who survives an attack is its target', () => {
    const attack = one('survived', 'Attack');
    expect(filler('survived', attack, 'target')).toEqual(['Tunde Bello']);
    expect(filler('survived', attack, 'actor')).toEqual([]);
  });

  it('who demands a resignation does not resign', () => {
    const resignation = one('demanded', 'Resignation');
    expect(resignation?.modality).toBe('hypothetical');
    expect(filler('demanded', resignation, 'actor')).toEqual(['Tunde Bello']);
    expect(filler('demanded', resignation, 'target')).toEqual([]);
  });

  it('a noun has the places of the verb that carries it', () => {
    expect(filler('held', one('held', 'Protest'), 'place')).toEqual(['Lima', 'Goma']);
  });

  it('a demonym before the noun does it, a town is where it was', () => {
    const attacks = events('modifier').filter(({ type }) => type === 'Attack');
    expect(attacks.map((event) => filler('modifier', event, 'actor'))).toEqual([['Israel'], []]);
    expect(filler('modifier', attacks[1], 'place')).toEqual(['Manchester']);
  });

  it('what is called off is cancelled, not demanded', () => {
    expect(events('called').map(({ type }) => type)).not.toContain('Demand');
  });

  it('an adjective below a verb is said of its object', () => {
    expect(filler('guilty', one('guilty', 'Justice'), 'target')).toEqual(['Tunde Bello']);
  });

  it('what is agreed has not the date of the agreement', () => {
    expect(one('agreed', 'Agreement')?.time?.start).toBe('2024-05-13');
    expect(one('agreed', 'Release')).toMatchObject({ modality: 'planned', time: null });
  });

  it('an apposition and another noun date for themselves, and "from" dates nothing', () => {
    expect(one('countdown', 'Protest')?.time?.start).toBe('2024-05-13');
    expect(one('whose', 'Election')?.time?.start).toBe('2024-05-13');
    expect(one('curfew', 'Declaration')?.time).toBeNull();
  });

  it('a court is no organ of its town', () => {
    expect(filler('court', one('court', 'Justice'), 'actor')).toEqual([]);
  });

  it('who is arrested is no club', () => {
    const arrest = events('who').find(({ lemma }) => lemma === 'arrest');
    expect(filler('who', arrest, 'target')).toEqual([]);
  });

  it('whoever is on a visit makes it; a postponed one is still planned', () => {
    const visits = events('away').filter(({ type }) => type === 'Visit');
    expect(visits.map(({ modality }) => modality)).toEqual(['actual', 'planned']);
    expect(filler('away', visits[0], 'actor')).toEqual(['Tunde Bello']);
  });
});
