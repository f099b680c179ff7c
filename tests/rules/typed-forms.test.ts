import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsUnder } from '../support/circles.ts';

const field =
  /<(?:DraftLine|LineArea|LineForm|LineField|PlainTextarea|NamedPicker|PersonSelect|PeopleChips|DueInput|DayForm|Choice|Checkbox|Switch|Input|Select|RadioGroup|textarea|input|select)\b/;

const tick = 'Sends yes or no';
const chosen = 'Sends an id from its list';

/** Their values can't be typed, or aren't sent by them. */
const others = {
  'src/features/acknowledgement/AcknowledgementItem.tsx': tick,
  'src/features/cue/PreciseComment.tsx': 'Sends nothing',
  'src/features/observer/HandedSheets.tsx': tick,
  'src/features/observer/ObserverLine.tsx': chosen,
  'src/features/observer/Swap.tsx': chosen,
  'src/features/recap/open/OpenAction.tsx': tick,
  'src/screens/host/stages/KeyMeeting.tsx': tick,
};

const contractTest = 'tests/support/browser/checkedCall.ts';

test('every field belongs to a form whose requests are checked with the contract', () => {
  const imports = importsUnder('src', 'tests/client', 'tests/support/browser');
  const tested = new Set([contractTest]);
  // A set also visits what is added on the way: first the tests, also by a helper, then what they show.
  for (const file of tested)
    for (const { from, to } of imports) if (to === file && from.startsWith('tests/')) tested.add(from);
  for (const file of tested) for (const { from, to } of imports) if (from === file) tested.add(to);
  const untested = globSync('src/{features,screens,shell}/**/*.tsx')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => field.test(readFileSync(file, 'utf8')) && !tested.has(file));
  expect(untested.toSorted()).toEqual(Object.keys(others).toSorted());
});
