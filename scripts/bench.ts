// Takes nothing; prints every figure of the benchmarks as one JSON line each. Never part of the tests: it reads the clock.
import { printFigure } from '../test/bench/figures.ts';
import { benchFold } from '../test/bench/fold.ts';

await benchFold(printFigure);
