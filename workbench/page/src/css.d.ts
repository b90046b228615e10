// Takes nothing; tells the compiler that the bundler takes style sheets. Never more.
declare module '*.css';
