// Specifies the request by which a task is put into Cloud Tasks, as firebase-admin really sends it. Never
// Google's own service.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deleteApp, getApps, initializeApp } from 'firebase-admin/app';
import { cloudQueue } from '../../functions/src/cloud-queue.ts';
import { projectNumber } from '../../functions/src/run-address.ts';

const NOW = Date.parse('2025-01-10T12:00:00Z');
const DAY_MS = 24 * 3_600_000;

interface Sent {
  path: string;
  task: { name: string; scheduleTime: string; httpRequest: { url: string; body: string } };
}

describe('a task that is queued', () => {
  const sent: Sent[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push({ path: request.url ?? '', task: JSON.parse(Buffer.concat(chunks).toString()).task });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? {} : { error: { status: 'ALREADY_EXISTS' } }));
    });
  });
  let asked = 0;
  const queue = cloudQueue(
    'asia-east1',
    () => NOW,
    async () => {
      asked += 1;
      return '123456789012';
    },
  );
  const enqueue = (name: string, notBefore: number) =>
    queue.enqueue({ queue: 'runSchedule', name, payload: { workspace: 'w' }, notBefore });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.CLOUD_TASKS_EMULATOR_HOST = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    // The one of a file that ran before in this process.
    await Promise.all(getApps().map(deleteApp));
    initializeApp({ projectId: 'demo-attune' });
  });
  afterAll(async () => {
    delete process.env.CLOUD_TASKS_EMULATOR_HOST;
    await Promise.all(getApps().map(deleteApp));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('calls the Cloud Run address of its function, in its region, at its moment', async () => {
    await enqueue('one', NOW + 60_000);
    const { path, task } = sent.at(-1)!;
    expect(path).toContain('/locations/asia-east1/queues/runSchedule/tasks');
    expect(task.name).toMatch(/\/queues\/runSchedule\/tasks\/one$/);
    expect(task.httpRequest.url).toBe('https://runschedule-123456789012.asia-east1.run.app');
    expect(task.scheduleTime).toBe(new Date(NOW + 60_000).toISOString());
    expect(JSON.parse(Buffer.from(task.httpRequest.body, 'base64').toString())).toEqual({
      data: { workspace: 'w' },
    });
  });

  it('is never scheduled in the past, nor farther ahead than Cloud Tasks takes', async () => {
    await enqueue('past', NOW - DAY_MS);
    await enqueue('far', NOW + 365 * DAY_MS);
    expect(sent.slice(-2).map(({ task }) => task.scheduleTime)).toEqual([
      new Date(NOW).toISOString(),
      new Date(NOW + 29 * DAY_MS).toISOString(),
    ]);
    expect(asked).toBe(1);
  });

  it('whose name is taken is there already', async () => {
    status = 409;
    await expect(enqueue('one', NOW)).resolves.toBeUndefined();
    status = 200;
  });

  it('waits where nobody names the project', async () => {
    const none = (async () => new Response('not here', { status: 404 })) as typeof fetch;
    await expect(projectNumber(none)).rejects.toThrow('project number');
    expect(await projectNumber((async () => new Response('42\n')) as typeof fetch)).toBe('42');
  });
});
