// The 43 controls: what the rows of the catalogue ask, said once each.

import type { Control } from './row.ts';

const control = (id: string, name: string, says: string): Control => ({ id, name, says });

/** Every control, K01 to K43. */
export const controls: readonly Control[] = [
  control('K01', 'Accountable custodian appointed', 'One named person answers for every gun of the production.'),
  control('K02', 'Handler’s papers valid', 'Whoever handles holds the papers this class, place and day ask for.'),
  control(
    'K03',
    'Exclusive duty while guns are out',
    'Whoever controls guns does nothing else until they are locked away.',
  ),
  control(
    'K04',
    'Enough handlers at once',
    'There are as many handlers as there are guns and actions at the same minute.',
  ),
  control(
    'K05',
    'Independent safety representative',
    'A safety representative or advisor is named and runs no schedule.',
  ),
  control('K06', 'Contact and authority to stop', 'Everybody knows whom to call, and who may stop the work.'),
  control('K07', 'Complete register', 'Every gun-shaped object is on the register before it is used.'),
  control('K08', 'Locked storage and keys', 'What is not in use is locked up, and it is known who can open it.'),
  control(
    'K09',
    'Register of rounds and where they come from',
    'Every round belongs to a lot with a supplier and a paper.',
  ),
  control(
    'K10',
    'Proof of class, round by round',
    'A round counts as a dummy or blank only by tells somebody perceived.',
  ),
  control('K11', 'Bore between dummies and blanks', 'A bore that has held dummies is proven before blanks go in.'),
  control('K12', 'No bulleted rounds, and a sweep', 'Bulleted rounds are kept out, and somebody looks for them.'),
  control(
    'K13',
    'Permit for bulleted fire',
    'Bulleted rounds are used only where a text allows it, apart, and counted out again.',
  ),
  control(
    'K14',
    'Loading by those who may, witnessed',
    'Loading is done late, by those who may, before a second person.',
  ),
  control(
    'K15',
    'Inspection before and after',
    'A gun is opened and looked at before use, after use, and after anything odd.',
  ),
  control('K16', 'Show, then call', 'Every chamber is shown to the caller and one more before anything is called.'),
  control('K17', 'Hand to hand, by permitted hands', 'Guns go only from a controller to a named holder and back.'),
  control(
    'K18',
    'Clearance ends',
    'A clearance ends with a change of hands, place, contents or plan, a break, or time.',
  ),
  control(
    'K19',
    'Plan of the muzzle, consult before aim',
    'Where the muzzle points is planned, and nobody stands there.',
  ),
  control('K20', 'Distance, shields, protection, vents', 'People near a shot are far enough away or protected.'),
  control(
    'K21',
    'Blanks matched, tested, the lightest',
    'A blank fits its gun, was tried in it, and is no heavier than the shot needs.',
  ),
  control('K22', 'Locked over breaks, never idle', 'Guns and rounds are held or locked at every minute.'),
  control('K23', 'Meeting of the day, and warnings', 'Everybody who uses or stands near a gun was briefed today.'),
  control('K24', 'Training of each person', 'Whoever receives a gun is trained for it, and the training counts today.'),
  control(
    'K25',
    'Doubt about competence',
    'A doubt about somebody’s skill is decided by whoever answers for the guns.',
  ),
  control(
    'K26',
    'Assessment of this version of the plan',
    'The risk is assessed in writing, for the plan as it stands.',
  ),
  control('K27', 'Something less first', 'The least capable thing that does the job is used.'),
  control('K28', 'Item lawful as it is', 'An item is of a category and state that this place allows.'),
  control(
    'K29',
    'Did not fire, or faulty',
    'After a round that did not fire or a fault everybody waits, and the gun stays down.',
  ),
  control(
    'K30',
    'Stand-down and investigation',
    'After an unplanned shot all guns rest until cause and action are closed.',
  ),
  control(
    'K31',
    'Complaint, refusal, no reprisal',
    'Anybody may stop or refuse, and a concern gets an answer in time.',
  ),
  control('K32', 'Nobody hurries', 'Reloading and handing out take the time they take.'),
  control(
    'K33',
    'Records that show tampering',
    'What happened is recorded once, can be exported whole, and cannot be rewritten.',
  ),
  control('K34', 'Escorted transport', 'Whoever answers for it travels with it.'),
  control('K35', 'Police and public told', 'Police and neighbours know before guns are seen or heard.'),
  control('K36', 'Minors', 'A minor near guns needs consents, guardians and a way out.'),
  control(
    'K37',
    'Guns and rounds reconciled',
    'What was issued equals what was fired, did not fire, came back or is missing.',
  ),
  control(
    'K38',
    'Cleaned, returned, with history',
    'A gun is cleaned, and goes back to its supplier with what happened to it.',
  ),
  control('K39', 'Loss or theft', 'A missing thing is reported, and everything waits until it is found or given up.'),
  control('K40', 'No weapons of one’s own', 'Nobody brings guns or rounds of their own.'),
  control('K41', 'Conduct and fitness', 'Whoever handles a gun is fit to, and is corrected when careless.'),
  control('K42', 'Medic and first aid', 'Somebody who can treat a wound is there, with the kit.'),
  control(
    'K43',
    'Scope, purpose and governing law',
    'It is known which law governs this place, and the work stays within it.',
  ),
];

/** A control by its id. */
export const controlOf = (id: string): Control | undefined => controls.find((each) => each.id === id);
