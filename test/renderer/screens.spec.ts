import { describeScreens, halfOfLooks } from './screens-suite.ts';

describeScreens(halfOfLooks(0));
