import { closeServer } from './server';

export default closeServer;
