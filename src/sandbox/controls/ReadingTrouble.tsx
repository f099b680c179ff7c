import { Pick } from './Pick.tsx';
import type { SandboxState } from '../state.ts';

interface ReadingTroubleProps {
  reading: SandboxState['reading'];
  act: (what: string, body?: unknown) => Promise<void>;
}

/** The answers of Graph when a chat is read. */
export function ReadingTrouble({ reading, act }: ReadingTroubleProps) {
  const set = (change: Partial<SandboxState['reading']>) => void act('reading', change);
  return (
    <>
      <Pick label="When a chat is read, Graph" value={reading.answer} onPick={(answer) => set({ answer })}>
        {Object.entries(answers).map(([value, told]) => (
          <option key={value} value={value}>
            {told}
          </option>
        ))}
      </Pick>
      <Pick label="Members" value={membersNow(reading)} onPick={(name) => set({ ...plain, ...memberSettings[name] })}>
        <option value="plain">as usual</option>
        <option value="nameless">have no names</option>
        <option value="home">guests of their home tenant</option>
        <option value="unmarked">guests without a mark</option>
        <option value="short">in pages of two</option>
        <option value="whole">expanded whole</option>
      </Pick>
      <Pick label="Meeting roles" value={rolesNow(reading)} onPick={(name) => set({ ...told, ...roleSettings[name] })}>
        <option value="own">each hears their own</option>
        <option value="organizer">only the organizer asks</option>
        <option value="everybody">everybody hears all</option>
        <option value="fails">answer 500</option>
        <option value="short">have a short address</option>
      </Pick>
    </>
  );
}

/** Messages have a limit of their own. */
export function MessagesTrouble({ reading, act }: ReadingTroubleProps) {
  return (
    <Pick
      label="When messages are read, Graph"
      value={reading.messages}
      onPick={(messages) => void act('reading', { messages })}
    >
      <option value="told">{answers.told}</option>
      <option value="throttled">{answers.throttled}</option>
      <option value="unavailable">{answers.unavailable}</option>
    </Pick>
  );
}

const answers = {
  told: 'answers',
  throttled: 'answers 429',
  unavailable: 'answers 503 with Retry-After',
  half: 'stops after a page',
  astray: 'links elsewhere',
  no_scope: 'misses a permission',
  no_licence: 'misses a licence',
  policy: 'forbids by policy',
  bare: 'forbids without a word',
  unheard_of: 'forbids for an odd reason',
  elsewhere: 'says another tenant’s chat',
};

const plain = { hasNames: true, guestTenant: 'here', pageSize: 100, expansionIsWhole: false };

const memberSettings: Record<string, Partial<SandboxState['reading']>> = {
  nameless: { hasNames: false },
  home: { guestTenant: 'home' },
  unmarked: { guestTenant: 'unmarked' },
  short: { pageSize: 2 },
  whole: { expansionIsWhole: true },
};

function membersNow({ hasNames, guestTenant, pageSize, expansionIsWhole }: SandboxState['reading']): string {
  if (!hasNames) return 'nameless';
  if (guestTenant !== 'here') return guestTenant;
  if (pageSize < plain.pageSize) return 'short';
  return expansionIsWhole ? 'whole' : 'plain';
}

const told = { meetings: 'own', isShortAddress: false };

const roleSettings: Record<string, Partial<SandboxState['reading']>> = {
  organizer: { meetings: 'organizer' },
  everybody: { meetings: 'everybody' },
  fails: { meetings: 'fails' },
  short: { isShortAddress: true },
};

function rolesNow({ meetings, isShortAddress }: SandboxState['reading']): string {
  return isShortAddress ? 'short' : meetings;
}
