// Decides the steps of a deploy from what is there on this machine: each with its command, and with what
// it still lacks. Never runs anything; deploy.ts does.

/** Google's tools are no dependencies: they are large, and needed here alone. Pinned all the same. */
const FIREBASE_TOOLS = 'firebase-tools@15.34.2';
const CLASP = '@google/clasp@3.4.1';

export interface Present {
  /** `.clasp.json` at the root: which script is pushed to, and `rootDir` addon/dist. */
  claspProject: boolean;
  claspLogin: boolean;
  /** ATTUNE_API_BASE: without it the add-on would call nobody's back end. */
  address: boolean;
  /** Google Cloud project: `--project`, or the default of `.firebaserc`. */
  project: string | null;
  firebaseLogin: boolean;
  /** functions/.env */
  environment: boolean;
}

export interface DeployStep {
  name: string;
  command: string[];
  /** What has to be done first, in words; empty: it can run. */
  missing: string[];
}

/** What each thing that is missing asks for. */
const ASKS = {
  claspProject:
    'the script: copy its ID into .clasp.json as {"scriptId":"…","rootDir":"addon/dist"} (docs/deploying.md)',
  claspLogin: `a sign-in of clasp: npx ${CLASP} login (or ~/.clasprc.json as in .clasprc.example)`,
  address: 'the back end’s address: ATTUNE_API_BASE=https://… npm run deploy (docs/deploying.md, 7)',
  project: 'the Google Cloud project: npm run deploy -- --project ID (or a default in .firebaserc)',
  firebaseLogin: `a sign-in of firebase: npx ${FIREBASE_TOOLS} login (or GOOGLE_APPLICATION_CREDENTIALS)`,
  environment: 'the settings: copy functions/.env.example to functions/.env and fill it in',
} as const;

/** First the back end, so that a new add-on never meets an old one; then the add-on. */
export function deployPlan(present: Present): DeployStep[] {
  const missing = (...names: (keyof typeof ASKS)[]) =>
    names.filter((name) => !present[name]).map((name) => ASKS[name]);
  const project = present.project ?? 'YOUR-PROJECT';
  return [
    {
      name: 'back end',
      command: [
        'npx',
        '--yes',
        FIREBASE_TOOLS,
        'deploy',
        '--only',
        'functions,firestore',
        '--project',
        project,
      ],
      missing: missing('project', 'firebaseLogin', 'environment'),
    },
    {
      name: 'add-on',
      command: ['npx', '--yes', CLASP, 'push', '--force'],
      missing: missing('claspProject', 'claspLogin', 'address'),
    },
  ];
}
