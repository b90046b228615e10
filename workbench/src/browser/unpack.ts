// A process of its own unpacks the bundled Chromium: its package knows no other place than the folder for
// temporary files of whoever calls it, and unpacks all it has only where it finds this runtime.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
