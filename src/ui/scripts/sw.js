// Keeps the sheet of helpers without any data in it, so that it opens where there is no network.
const kept = `lotrinh-to-${self.LOTRINH_SHELL}`;
const lang = new URL(self.location).searchParams.get('lang') === 'en' ? 'en' : 'vi';
const sheet = '/nhan-xet/ngoai-tuyen';

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => self.caches.match(sheet)));
  else if (pathname.startsWith('/static/')) event.respondWith(fromCache(request));
});

/** Asked for by nobody: without a cookie the page has no name in it. */
async function fill() {
  const page = await fetch(`${sheet}?lang=${lang}`, { credentials: 'omit' });
  if (!page.ok) throw new Error(`The sheet was answered ${page.status}.`);
  const cache = await self.caches.open(kept);
  const files = (await page.clone().text()).match(/\/static\/[0-9a-f]+\/[\w.-]+/g) ?? [];
  await cache.put(sheet, page);
  await cache.addAll([...new Set(files)]);
}

async function forgetOld() {
  for (const name of await self.caches.keys())
    if (name !== kept && name.startsWith('lotrinh-')) await self.caches.delete(name);
}

const fromCache = async (request) => (await self.caches.match(request)) ?? fetch(request);
