import { MEASURE_ACTIONS } from './measure-actions';
import { testFaults } from './test-faults';

testFaults(MEASURE_ACTIONS);
