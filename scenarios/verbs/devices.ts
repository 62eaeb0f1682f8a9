// Verbs of devices and the network: what the machines do while people act.

import type { Verb } from './verb.ts';

export const deviceVerbs: readonly Verb[] = [
  {
    name: 'hub offline',
    kind: 'device',
    says: 'The hub on the cart is packed or switched off; devices reach each other by codes only.',
    forms: ['(hub|server|cart server) (<go> offline|<be> offline|<be> packed|<be> off|<go> off|<be> switched off)'],
    examples: ['17:05 the hub is packed'],
    events: [],
    tell: (stage) => stage.hubOffline(true),
  },
  {
    name: 'hub online',
    kind: 'device',
    says: 'The hub is on again; devices that are online join at once.',
    forms: ['(hub|server|cart server) (<come> online|<be> online|<be> back|<be> on|<come> back|<be> unpacked)'],
    examples: ['17:50 the hub is back'],
    events: [],
    tell: (stage) => stage.hubOffline(false),
  },
  {
    name: 'exchange codes',
    kind: 'device',
    says: 'Two devices show and scan codes, and each then knows what the other knew.',
    forms: ['{devices} <exchange> (codes|code)', '{devices} <scan> (each other|codes)'],
    examples: ['17:30 DV-01 and DV-05 exchange codes'],
    events: [],
    tell(stage, said) {
      const devices = said.many('devices');
      for (const one of devices) for (const other of devices) if (one !== other) stage.exchange(one, other);
    },
  },
  {
    name: 'offline',
    kind: 'device',
    says: 'Devices lose the network, go into flight mode or run out; what is signed on them waits.',
    forms: ['{devices} (<go> offline|<be> offline|<go> into flight mode|<lose> the network|<lose> signal)'],
    examples: ['17:05 DV-01 DV-02 DV-05 go offline'],
    events: [],
    tell(stage, said) {
      for (const device of said.many('devices')) stage.goOffline(device, true);
    },
  },
  {
    name: 'online',
    kind: 'device',
    says: 'Devices come back and hand over what they hold, in the order of the lines.',
    forms: ['{devices} (<come> online|<be> online|<come> back|<join>|<reconnect>|<leave> flight mode)'],
    examples: ['17:50 DV-05 comes online'],
    events: [],
    tell(stage, said) {
      for (const device of said.many('devices')) stage.goOffline(device, false);
    },
  },
];
