// The tour of the morning: one step at a time, told beside the devices it is done on.

/** @typedef {{ what: string, how: string, why: string }} Step */

/** @type {readonly Step[]} */
const steps = [
  {
    what: '08:38, day 14: W-01 is on the cart',
    how: 'Look at the board: the armorer has W-01, and its line says what is known of it and how old that is.',
    why: 'All four devices hold the whole record. Each decides by itself, and each would go on without the hub.',
  },
  {
    what: 'Two people look into the empty gun',
    how: 'On the cart, open the card of W-01 and say what you see: every chamber, and the bore. Then do the same on the phone of the 1st AD.',
    why: 'The first answer is sealed. The second person cannot see it, so they have to look.',
  },
  {
    what: 'Load what the plan says',
    how: 'On the cart, load six dummies of lot D02 from tray T2. The 1st AD says on the phone what went in.',
    why: 'Proof comes from two people who saw it. Try another number on one of the two: the board says NOT PROVEN.',
  },
  {
    what: 'Show it, and hand it over',
    how: 'On the cart, show W-01 to Actor A and ask to hand it over. Actor A answers on the third phone.',
    why: 'The answer is judged from what was really looked at. If anything is missing, every reason says who can supply it.',
  },
  {
    what: 'The action, and the gun back',
    how: 'The 1st AD begins and ends the action on the phone. Then the armorer takes W-01 back and clears it.',
    why: 'Once the gun was in action, what was shown before counts no more: it has to be shown again.',
  },
  {
    what: 'Stop it',
    how: 'On any device press STOP for one second. Look at the others.',
    why: 'Anybody may stop, without a name. Nobody’s rank alone lifts it.',
  },
  {
    what: 'What is left to try',
    how: 'Switch off the network of one device, go on, and switch it on again. Count a tray with two people. Find a person who may not hold a gun.',
    why: 'Nothing that was entered is ever lost, and nothing is ever rewritten.',
  },
];

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
let step = 0;

/** @param {number} to */
function show(to) {
  step = Math.max(0, Math.min(steps.length - 1, to));
  const { what, how, why } = /** @type {Step} */ (steps[step]);
  at('count').textContent = `Step ${step + 1} of ${steps.length}`;
  at('what').textContent = what;
  at('how').textContent = how;
  at('why').textContent = why;
  /** @type {HTMLButtonElement} */ (at('back')).disabled = step === 0;
  /** @type {HTMLButtonElement} */ (at('next')).disabled = step === steps.length - 1;
}

at('back').addEventListener('click', () => show(step - 1));
at('next').addEventListener('click', () => {
  show(step + 1);
  at('what').focus();
});
show(0);
