// Imported first: parsers are never compiled from text here, which a strict page forbids (and would report each time).

import { config } from 'zod/v4/core';

config({ jitless: true });
