import { createPinoLogger } from '../../server/adapters/pino-logger.ts';

// Writes one notice of each kind through a logger of the level given.
const [level = 'info'] = process.argv.slice(2);
const logger = createPinoLogger({ level });
logger.info('a generation was built', { chunks: 12 });
logger.warn('the disk is nearly full');
logger.error('a question could not be answered', { reason: 'the index is closed' });
