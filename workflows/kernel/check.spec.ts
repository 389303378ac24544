import { describe, expect, it } from '@jest/globals';
import { admission } from '../admission/procedure.js';
import { assertSound, faultsOf } from './check.js';
import type { Procedure } from './procedure.js';

type Definition = Record<string, unknown> & { states: Record<string, Definition>; on?: Record<string, unknown> };

const sound = admission as unknown as Procedure<unknown, unknown>;

/** The procedure with a fault planted in a copy of its definition. */
function planted(plant: (root: Definition) => void, more: Partial<Procedure<unknown, unknown>> = {}): string[] {
  const definition = JSON.parse(JSON.stringify(admission.definition)) as Definition;
  plant(definition);
  return faultsOf({ ...sound, definition, ...more });
}

const pool = (root: Definition): Definition => root.states.pool!;
const arrow = (root: Definition): Record<string, unknown> => pool(root).on!['list.enter'] as Record<string, unknown>;
const law = (root: Definition): Record<string, unknown> => arrow(root).meta as Record<string, unknown>;
const nothing = () => undefined;

describe('the check before the start', () => {
  it('passes the procedure of admission, and lets it start', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(() => {
      assertSound(sound);
    }).not.toThrow();
  });

  it.each<[string, (root: Definition) => void, string]>([
    ['a transition after a delay', (root) => (pool(root).after = { 1000: 'sympathiser' }), 'root.pool uses after'],
    ['an immediate transition', (root) => (pool(root).always = { target: '#sympathiser' }), 'root.pool uses always'],
    ['an invoked process', (root) => (pool(root).invoke = { src: 'mail' }), 'root.pool uses invoke'],
    ['a history state', (root) => (pool(root).type = 'history'), 'root.pool is of type history'],
    ['history of a state', (root) => (pool(root).history = 'deep'), 'root.pool uses history'],
    ['a transition when done', (root) => (pool(root).onDone = '#official'), 'root.pool uses onDone'],
    [
      'a wildcard',
      (root) => (pool(root).on!['list.*'] = arrow(root)),
      'root.pool takes list.*: a wildcard swallows misspelt acts',
    ],
    [
      'an act on the root',
      (root) => (root.on = { 'list.enter': {} }),
      'the root takes acts, so a finished case would move on',
    ],
    [
      'an exit from an end',
      (root) => (root.states.withdrawn!.on = { 'list.enter': arrow(root) }),
      'root.withdrawn is final and has exits',
    ],
    ['an inline guard', (root) => (arrow(root).guard = () => true), 'the definition does not survive as JSON'],
    ['an inline action', (root) => (arrow(root).actions = () => undefined), 'the definition does not survive as JSON'],
    ['a context made by a function', (root) => (root.context = () => ({})), 'the definition does not survive as JSON'],
    [
      'an action of its own',
      (root) => (arrow(root).actions = 'sendMail'),
      'root.pool list.enter does something else than apply its act',
    ],
    ['a transition that re-enters', (root) => (arrow(root).reenter = true), 'root.pool list.enter uses reenter'],
    [
      'an entry action of its own',
      (root) => (pool(root).entry = { type: 'emit' }),
      'root.pool carries no entry marker of ours',
    ],
    ['a missing exit marker', (root) => delete pool(root).exit, 'root.pool carries no exit marker of ours'],
    [
      'an unknown guard',
      (root) => (arrow(root).guard = { type: 'unheardOf' }),
      'root.pool list.enter routes by unknown guard unheardOf',
    ],
    ['an unknown rule', (root) => (law(root).rules = ['R99-1']), 'root.pool list.enter names unknown rule R99-1'],
    ['an unknown act', (root) => (pool(root).on!['list.join'] = arrow(root)), 'root.pool takes unknown act list.join'],
    [
      'an act without an effect',
      (root) => (pool(root).on!['list.join'] = arrow(root)),
      'root.pool takes list.join, which has no effect',
    ],
    ['nobody who acts', (root) => (law(root).by = 'king'), 'root.pool list.enter does not say who acts'],
    [
      'nobody who records',
      (root) => (law(root).recordedBy = []),
      'root.pool list.enter does not say who may record it',
    ],
    [
      'a recorder nobody is',
      (root) => (law(root).recordedBy = ['secretary', 'king']),
      'root.pool list.enter does not say who may record it',
    ],
    ['nobody who confirms', (root) => (law(root).confirm = []), 'root.pool list.enter does not say who confirms it'],
    ['no article', (root) => (law(root).cite = ''), 'root.pool list.enter cites nothing'],
    ['an article that is no rule', (root) => (law(root).cite = 'R99-1'), 'root.pool list.enter cites nothing'],
    [
      'a circle without end',
      (root) => (root.options = {}),
      'the root sets no maxIterations, so a circle would never end',
    ],
  ])('names %s', (_, plant, fault) => {
    expect(planted(plant)).toContain(fault);
  });

  it('names an act that two regions would both take', () => {
    const faults = planted((root) => {
      const { training, help } = root.states.membership!.states;
      training!.states.untrained!.on!['help.report'] = help!.states.helped!.on!['help.report'];
    });
    expect(faults).toEqual(['root.membership: help.report is taken by both training and help']);
  });

  it('names an act that a node and one around it would both take', () => {
    const faults = planted((root) => {
      const { road } = root.states.considered!.states;
      road!.states.dossierReady!.on!['record.supplement'] = root.states.considered!.on!['record.supplement'];
    });
    expect(faults).toEqual([
      'root.considered.road.dossierReady takes record.supplement, which root.considered around it takes too',
    ]);
  });

  it('names an act that has no place', () => {
    expect(planted((root) => delete root.states.official!.on!['card.hand'])).toEqual([
      'act card.hand has no place in the chart',
    ]);
  });

  it('names limits of unknown rules, and limits that pass by nothing', () => {
    const timers = sound.timers.map((timer) => (timer.id === 'T-CERT' ? { ...timer, rule: 'R99-1' } : timer));
    expect(planted(nothing, { timers })).toEqual(['limit T-CERT names unknown rule R99-1']);
    const passing = sound.timers.map((timer) => (timer.id === 'T-CERT' ? { ...timer, passes: 'clock.never' } : timer));
    expect(planted(nothing, { timers: passing })).toEqual(['limit T-CERT passes by clock.never, which has no place']);
  });

  it('names a guard that is both a gate and a route', () => {
    expect(planted(nothing, { gates: { ...sound.gates, eligible: () => true } })).toEqual([
      'guard eligible is both a gate and a route',
    ]);
  });

  it('stops the start, with every fault at once', () => {
    const definition = JSON.parse(JSON.stringify(admission.definition)) as Definition;
    law(definition).rules = ['R99-1'];
    pool(definition).after = {};
    expect(() => {
      assertSound({ ...sound, definition });
    }).toThrow(
      'procedure admission is not sound:\n- root.pool uses after\n- root.pool list.enter names unknown rule R99-1',
    );
  });
});

describe('the definition as text', () => {
  it('is the same after a round trip, so that it can be hashed, stored and drawn', () => {
    const text = JSON.stringify(admission.definition);
    expect(JSON.parse(text)).toEqual(admission.definition);
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
  });
});
