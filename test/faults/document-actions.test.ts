import { DOCUMENT_ACTIONS } from './document-actions';
import { testFaults } from './test-faults';

testFaults(DOCUMENT_ACTIONS);
