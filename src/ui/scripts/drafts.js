// What a helper's own phone keeps while there is no network: whom he helps, by code and initials, and the sheets that were
// not sent yet. All of it is encrypted with a key that never leaves the browser and cannot be taken out of it.
import { clear, createStore, del, get, keys, set } from 'idb-keyval';

const database = 'lotrinh-nhan-xet';
const mark = 'lotrinh-ngoai-tuyen';
const days14 = 14 * 86_400_000;

let opened;
const store = () => (opened ??= createStore(database, 'giu'));

/** Switched on for this browser. Asked without opening anything. */
export const isOn = () => window.localStorage.getItem(mark) === '1';

/** Who helps, by his pseudonym, and whom. */
export async function switchOn(owner, people) {
  if ((await get('key', store())) === undefined) {
    const key = await window.crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await set('key', key, store());
  }
  await put('people', { owner, people });
  window.localStorage.setItem(mark, '1');
}

/** Whose drafts these are and whom they can be about; nothing where it is not switched on. */
export async function kept() {
  if (!isOn()) return { owner: null, people: [] };
  return (await open('people')) ?? { owner: null, people: [] };
}

/** The sheets not sent yet, oldest first; what is older than 14 days is gone. */
export async function drafts() {
  const found = [];
  for (const id of await draftKeys()) {
    const draft = await open(id);
    if (draft && Date.now() - draft.savedAt < days14) found.push({ id, ...draft });
    else await forget(id);
  }
  return found.sort((a, b) => a.savedAt - b.savedAt);
}

export const countDrafts = async () => (isOn() ? (await draftKeys()).length : 0);

/** Keeps a sheet; its own key makes its recording one, however often it is sent. */
export const keep = (id, draft) => put(id, draft);

export const newId = () => `draft:${window.crypto.randomUUID()}`;

export const forget = (id) => del(id, store());

/** Nothing personal stays: neither what was kept nor the page that showed it. */
export async function wipe() {
  window.localStorage.removeItem(mark);
  await clear(store());
  opened = undefined;
  window.indexedDB.deleteDatabase(database);
  for (const name of await window.caches.keys()) if (name.startsWith('lotrinh-')) await window.caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

/** Whether anything at all was left here, by whomever: asked on a machine that several people use. */
export async function anythingLeft() {
  if (!window.isSecureContext) return false;
  if (isOn() || (await navigator.serviceWorker?.getRegistrations())?.length > 0) return true;
  if ((await window.caches.keys()).some((name) => name.startsWith('lotrinh-'))) return true;
  return ((await window.indexedDB.databases?.()) ?? []).some(({ name }) => name === database);
}

const draftKeys = async () => (await keys(store())).filter((name) => String(name).startsWith('draft:'));

async function put(name, content) {
  const key = await get('key', store());
  const iv = window.crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  await set(name, { iv, data: await window.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }, store());
}

async function open(name) {
  const [key, sealed] = await Promise.all([get('key', store()), get(name, store())]);
  if (!key || !sealed) return undefined;
  const { iv, data } = sealed;
  return JSON.parse(new TextDecoder().decode(await window.crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)));
}
