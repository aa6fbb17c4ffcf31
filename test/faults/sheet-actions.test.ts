import { SHEET_ACTIONS } from './sheet-actions';
import { testFaults } from './test-faults';

testFaults(SHEET_ACTIONS);
