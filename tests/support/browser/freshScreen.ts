import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// Files share their modules (`isolate: false`), so the library's own cleanup hook runs only for the first of them.
beforeEach(() => cleanup());
