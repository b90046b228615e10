// Takes a request listener and a wished port; gives a server on 127.0.0.1, on that port where it is free.
// Never listens beyond this machine.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  server: Server;
  port: number;
  url: string;
  close(): Promise<void>;
}

/** On the first of the ports that is free; 0 is any. Throws where none is. */
export async function listenOn(ports: readonly number[], listener: RequestListener): Promise<Listening> {
  for (const wished of ports) {
    // An idle connection stays: a process that was busy for seconds must not find it closed under its next
    // request.
    const server = createServer({ keepAliveTimeout: 0 }, listener);
    const isOpen = await opened(server, wished);
    if (!isOpen) continue;
    const { port } = server.address() as AddressInfo;
    return {
      server,
      port,
      url: `http://127.0.0.1:${port}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new PortTaken(ports[0] ?? 0);
}

/** Somebody else listens there. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

function opened(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
