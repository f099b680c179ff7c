import { Pick } from './Pick.tsx';
import type { SandboxState } from '../state.ts';

interface ReadingTroubleProps {
  reading: SandboxState['reading'];
  exchange: SandboxState['signIn']['exchange'];
  act: (what: string, body?: unknown) => Promise<void>;
}

/** The answers of Graph and Entra when a chat is read. */
export function ReadingTrouble({ reading, exchange, act }: ReadingTroubleProps) {
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
      <Pick
        label="Entra’s token for Graph"
        value={String(exchange)}
        onPick={(picked) => void act('exchange', { exchange: /^\d+$/.test(picked) ? Number(picked) : picked })}
      >
        <option value="none">is given</option>
        <option value="busy">answers 429</option>
        <option value="down">answers 503</option>
        <option value="secret">wants another secret</option>
        {Object.entries(refusals).map(([code, why]) => (
          <option key={code} value={code}>
            {code}: {why}
          </option>
        ))}
      </Pick>
    </>
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

const refusals = {
  50013: 'token not valid',
  50057: 'account disabled',
  50105: 'not assigned',
  50173: 'token revoked',
  53003: 'Conditional Access',
  650052: 'service missing',
  90002: 'no such tenant',
  700211: 'issuer',
  700212: 'audience',
  700214: 'assertion',
  7000112: 'app disabled',
  7000218: 'no secret',
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
