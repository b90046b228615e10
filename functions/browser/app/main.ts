// The script of the pages with a form, signing in among them: brings the service worker to the device. The
// board bears no script. Never needed.

async function keepHere(): Promise<void> {
  const { serviceWorker } = navigator;
  // Absent without https, and in some programs that show a page inside themselves.
  if (!serviceWorker) return;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register('/worker.js');
  const { active } = await serviceWorker.ready;
  // What was opened before the worker was there is asked for once more.
  if (isFirst) active?.postMessage({ keep: location.href });
}

// A browser that keeps nothing refuses: the page is as it was.
addEventListener('load', () => void keepHere().catch(() => undefined));
