// Takes the bytes of a file; says why they are no readable .xlsx, or null. Never unpacks: it reads the zip's directory only.
import { unzipSync } from 'fflate';

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** A workbook unpacks to some ten times its size; a bomb to thousands. */
const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;

interface PackageFault {
  code: 'not-a-workbook' | 'too-large';
  message: string;
}

export function faultOfPackage(bytes: Uint8Array): PackageFault | null {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      code: 'not-a-workbook',
      message: 'is locked with a password or an old .xls file: save it as .xlsx without one',
    };
  }
  let unpackedBytes = 0;
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        unpackedBytes += entry.originalSize;
        names.add(entry.name);
        return false;
      },
    });
  } catch {
    return { code: 'not-a-workbook', message: 'is not a workbook (its zip cannot be read)' };
  }
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    return { code: 'not-a-workbook', message: 'is a zip, but there is no workbook in it' };
  }
  if (unpackedBytes > MAX_UNPACKED_BYTES)
    return { code: 'too-large', message: 'unpacks to more than 600 MB' };
  return null;
}
