// Asks the hub, and turns every failure into a sentence.

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function ask(path) {
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', credentials: 'omit' });
  } catch {
    throw new Error('The hub cannot be reached. What is shown here is as old as it says.');
  }
  return read(response);
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function tell(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
    });
  } catch {
    throw new Error('The hub cannot be reached.');
  }
  return read(response);
}

/** @param {Response} response */
async function read(response) {
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  throw new Error(answer?.error?.says ?? 'The hub answered something this page cannot read.');
}
