// Serves requests under Google's functions framework, as a deployment does, so that its own limits and
// answers are specified, too. Never lets it read a body: ours is kept from it.
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { hideFromFramework } from '../../functions/src/http/server/original-request.ts';
import type { Serve } from './running.ts';

const TARGET = 'api';

/** The framework's server; `stop` ends what keeps requests from it. */
export function underFramework(): { serve: Serve; stop: () => void } {
  const stop = hideFromFramework({ FUNCTION_TARGET: TARGET });
  return {
    serve: (listener) => {
      http(TARGET, listener);
      return getTestServer(TARGET);
    },
    stop,
  };
}
