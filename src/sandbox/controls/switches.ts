import { choice, onOff, type Switch } from './switch.ts';

const theChat: Switch[] = [
  choice(
    'Who organizes',
    {
      ours: 'a person you can play',
      missing: 'nobody is named',
      left: 'somebody who left the chat',
      outside: 'another organization',
      never: 'a mailbox that never comes',
    },
    (organizing) => ({ trouble: { organizing } }),
  ),
  choice(
    'When a chat is read, Graph',
    {
      told: 'answers',
      throttled: 'answers 429',
      unavailable: 'answers 503 with Retry-After',
      half: 'stops after a page',
      astray: 'links elsewhere',
      no_scope: 'lacks a permission',
      no_licence: 'lacks a licence',
      policy: 'forbids by policy',
      bare: 'forbids without a message',
      unheard_of: 'forbids for an unknown reason',
      elsewhere: 'says it is another tenant’s',
    },
    (answer) => ({ reading: { answer } }),
  ),
  {
    label: 'Members',
    options: [
      {
        words: 'as usual',
        set: { reading: { hasNames: true, guestTenant: 'here', pageSize: 100, expansionIsWhole: false } },
      },
      { words: 'have no names', set: { reading: { hasNames: false } } },
      { words: 'guests of their home tenant', set: { reading: { guestTenant: 'home' } } },
      { words: 'guests without a mark', set: { reading: { guestTenant: 'unmarked' } } },
      { words: 'in pages of two', set: { reading: { pageSize: 2 } } },
      { words: 'expanded whole', set: { reading: { expansionIsWhole: true } } },
    ],
  },
  {
    label: 'Meeting roles',
    options: [
      { words: 'each gets their own', set: { reading: { meetings: 'own', isShortAddress: false } } },
      { words: 'only the organizer asks', set: { reading: { meetings: 'organizer' } } },
      { words: 'everybody gets all', set: { reading: { meetings: 'everybody' } } },
      { words: 'answer 500', set: { reading: { meetings: 'fails' } } },
      { words: 'have a short address', set: { reading: { isShortAddress: true } } },
    ],
  },
  onOff('Who is in the chat', ['is returned', 'answers 502'], (membersFail) => ({ trouble: { membersFail } })),
];

const messages: Switch[] = [
  choice(
    'When a card is posted, Graph',
    {
      none: 'works',
      busy: 'answers 429',
      broken: 'answers 500',
      refused: 'answers 403',
      silent: 'says nothing',
      lost_answer: 'posts it and hangs up',
      late: 'hangs up and posts it later',
    },
    (mode) => ({ trouble: { mode } }),
  ),
  choice(
    'When messages are read, Graph',
    { told: 'answers', throttled: 'answers 429', unavailable: 'answers 503 with Retry-After' },
    (read) => ({ reading: { messages: read } }),
  ),
  {
    label: 'A deleted card',
    options: [
      { words: 'is marked as deleted', set: { corrections: { tellsDeleted: true, isDeletedMeanwhile: false } } },
      { words: 'can’t be read', set: { corrections: { tellsDeleted: false } } },
      { words: 'is deleted before a change', set: { corrections: { isDeletedMeanwhile: true } } },
    ],
  },
  {
    label: 'Changing a deleted card',
    options: [
      { words: 'answers 404', set: { corrections: { deletedAnswer: 404 } } },
      { words: 'answers 403', set: { corrections: { deletedAnswer: 403 } } },
      { words: 'answers 410', set: { corrections: { deletedAnswer: 410 } } },
    ],
  },
  choice('Reactions, in a change', { wanted: 'are wanted', refused: 'are refused' }, (reactions) => ({
    corrections: { reactions },
  })),
  choice('Mentions', { taken: 'are taken', refused: 'are refused' }, (mentions) => ({ corrections: { mentions } })),
];

const notifications: Switch[] = [
  choice(
    'When one is sent, Graph',
    { none: 'works', busy: 'answers 429', broken: 'answers 500', lost_answer: 'delivers it and hangs up' },
    (mode) => ({ notifications: { mode } }),
  ),
  onOff('Guests', ['are notified', 'are refused'], (refusesGuests) => ({ notifications: { refusesGuests } })),
];

const entra: Switch[] = [
  {
    label: 'Signing in',
    options: [
      {
        words: 'works',
        set: {
          signIn: {
            isConsented: true,
            isSignedUp: true,
            approval: 'none',
            refusal: null,
            graphAsks: false,
            tokenSeconds: 3600,
            isNested: true,
            wantsGuid: false,
            hasRedirects: true,
          },
        },
      },
      { words: 'asks for consent to post', set: { signIn: { isConsented: false } } },
      { words: 'needs an administrator to post', set: { signIn: { isConsented: false, approval: 'told' } } },
      { words: 'needs one, but says declined', set: { signIn: { isConsented: false, approval: 'cancelled' } } },
      { words: 'asks who you are', set: { signIn: { graphAsks: true } } },
      { words: 'asks for consent to sign in', set: { signIn: { isSignedUp: false } } },
      { words: 'refuses unassigned people', set: { signIn: { refusal: 50_105 } } },
      { words: 'is blocked by a policy', set: { signIn: { refusal: 53_003 } } },
      { words: 'finds the account disabled', set: { signIn: { refusal: 50_057 } } },
      { words: 'finds no redirect address', set: { signIn: { hasRedirects: false } } },
      { words: 'accepts only the app’s plain id', set: { signIn: { wantsGuid: true } } },
      { words: 'lasts 20 seconds', set: { signIn: { tokenSeconds: 20 } } },
      { words: 'goes the older way', set: { signIn: { isNested: false } } },
    ],
  },
  onOff('Its refusals', ['say why', 'don’t say why'], (isTerse) => ({ signIn: { isTerse } })),
  {
    label: 'Its window',
    options: [
      { words: 'answers the panel', set: { signIn: { losesOpener: false, windowError: null } } },
      { words: 'loses the panel', set: { signIn: { losesOpener: true } } },
      { words: 'ends with an error', set: { signIn: { windowError: 'temporarily_unavailable' } } },
    ],
  },
  {
    label: 'Teams’ bridge to it',
    options: [
      { words: 'works', set: { signIn: { bridge: null } } },
      { words: 'fails once', set: { signIn: { bridge: 'TRANSIENT_ERROR' } } },
      { words: 'fails each time', set: { signIn: { bridge: 'PERSISTENT_ERROR' } } },
      { words: 'asks for a window', set: { signIn: { bridge: 'USER_INTERACTION_REQUIRED' } } },
      { words: 'finds no account', set: { signIn: { bridge: 'ACCOUNT_UNAVAILABLE' } } },
      { words: 'is switched off', set: { signIn: { bridge: 'DISABLED' } } },
      { words: 'is gone', set: { signIn: { bridge: 'NESTED_APP_AUTH_UNAVAILABLE' } } },
    ],
  },
  {
    label: 'Its token for Graph',
    options: [
      { words: 'is given', set: { signIn: { exchange: 'none' } } },
      { words: 'answers 429', set: { signIn: { exchange: 'busy' } } },
      { words: 'answers 503', set: { signIn: { exchange: 'down' } } },
      { words: 'asks who you are', set: { signIn: { exchange: 'claims' } } },
      { words: 'wants another secret', set: { signIn: { exchange: 'secret' } } },
      ...exchangeRefusals().map(([code, why]) => ({ words: `${code}: ${why}`, set: { signIn: { exchange: code } } })),
    ],
  },
];

const device: Switch[] = [
  onOff('The network', ['works', 'loses everything'], (isSilent) => ({ door: { isSilent } })),
  choice(
    'The panel’s browser',
    {
      none: 'works',
      timeZone: 'knows no time zone',
      storage: 'refuses storage',
      downloads: 'blocks a second download',
      hang: 'hangs for 20 seconds',
    },
    (inPanel) => ({ door: { inPanel } }),
  ),
  choice(
    'OneDrive',
    {
      fine: 'works',
      full: 'is full',
      down: 'is offline',
      none: 'doesn’t exist',
      locked: 'is closed by an administrator',
      damaged: 'has lost half of the file',
      foreign: 'has a file of the person’s own',
    },
    (trouble) => ({ drive: { trouble } }),
  ),
];

/** The lists of *Trouble*, by group. */
export const switchGroups = {
  'The chat': theChat,
  Messages: messages,
  'Activity notifications': notifications,
  Entra: entra,
  'A person’s device and OneDrive': device,
} as const satisfies Record<string, readonly Switch[]>;

function exchangeRefusals(): [code: number, why: string][] {
  return [
    [50_013, 'token not valid'],
    [50_057, 'account disabled'],
    [50_105, 'not assigned'],
    [50_173, 'token revoked'],
    [53_003, 'Conditional Access'],
    [650_052, 'service missing'],
    [90_002, 'no such tenant'],
    [700_211, 'issuer'],
    [700_212, 'audience'],
    [700_214, 'assertion'],
    [7_000_112, 'app disabled'],
    [7_000_218, 'no secret'],
  ];
}
