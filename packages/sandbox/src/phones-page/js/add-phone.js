import { api } from './api.js';

/** A number of the kind reserved for fiction (NANP 555-01xx) that no phone on the desk has. */
function freeNumber(roster) {
  const taken = new Set(roster.map(({ phone }) => phone));
  for (let last = 103; last < 200; last += 1) {
    const number = `12025550${last}`;
    if (!taken.has(number)) return number;
  }
  return '';
}

/** The dialog that puts another phone on the desk. */
export function setUpAddPhone(world) {
  const dialog = document.getElementById('add-dialog');
  const form = document.getElementById('add-form');
  const wrong = document.getElementById('add-wrong');
  document.getElementById('add-phone').addEventListener('click', () => {
    form.reset();
    wrong.textContent = '';
    form.elements.phone.value = `+${freeNumber(world.roster)}`;
    dialog.showModal();
  });
  document.getElementById('add-cancel').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const digits = form.elements.phone.value.replace(/\D/g, '');
    try {
      await api.addPhone(digits, form.elements.name.value);
      dialog.close();
    } catch (error) {
      wrong.textContent = error.message.startsWith('phone')
        ? 'Write the number with its country code: 6 to 15 digits.'
        : error.message;
    }
  });
}
