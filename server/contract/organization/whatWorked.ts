import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { noteLength } from '../rules/organization/whatWorked.ts';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { done, id, line, nothing } from '../wire/values.ts';

const note = z.strictObject({
  id,
  behaviour: behaviourId,
  text: z.string(),
  /** The author's name; null if they gave none. Nobody learns it then, in any answer. */
  by: z.nullable(z.string()),
  /** Why internal communications hid it. Only they and its author read that; null: everybody reads the note. */
  hidden: z.nullable(z.string()),
});

export const readNote = z.extend(note, {
  isOwn: z.boolean(),
  hasHelped: z.boolean(),
  /** How many people pressed "helped me": null below `helpedShownFrom`. */
  helped: z.nullable(z.int()),
});
export type WhatWorked = z.infer<typeof readNote>;

export const editedNote = note;
export type EditedNote = z.infer<typeof editedNote>;

/**
 * All of the caller's own; for hosts of the last year and internal communications also the latest `notesShown` of each
 * behaviour.
 */
export const readWhatWorked = endpoint({
  method: 'get',
  path: '/api/me/what-worked',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ notes: z.array(readNote) }),
});

/** The caller's own that internal communications hid, for *Today*. */
export const readHiddenWhatWorked = endpoint({
  method: 'get',
  path: '/api/me/what-worked/hidden',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ notes: z.array(editedNote) }),
});

/** The panel generates the id. A note never changes: people said that its words helped them. */
export const shareWhatWorked = endpoint({
  method: 'put',
  path: '/api/me/what-worked/:whatWorked',
  audience: 'self',
  body: z.strictObject({ behaviour: behaviourId, text: line.check(z.maxLength(noteLength)), isNamed: z.boolean() }),
  response: done,
  cost: wakingCost,
});

export const removeWhatWorked = endpoint({
  method: 'delete',
  path: '/api/me/what-worked/:whatWorked',
  audience: 'self',
  body: nothing,
  response: done,
  cost: wakingCost,
});

export const sayItHelped = endpoint({
  method: 'put',
  path: '/api/me/what-worked/:whatWorked/helped',
  audience: 'self',
  body: z.strictObject({ hasHelped: z.boolean() }),
  response: done,
});

/** For internal communications: the same notes and the hidden ones, without who pressed what. */
export const readWhatWorkedToEdit = endpoint({
  method: 'get',
  path: '/api/organization/what-worked',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({ notes: z.array(editedNote) }),
});

/** `why` goes to the author; null shows the note again. */
export const hideWhatWorked = endpoint({
  method: 'put',
  path: '/api/organization/what-worked/:whatWorked/hidden',
  audience: 'comms',
  body: z.strictObject({ why: z.nullable(line) }),
  response: done,
});
