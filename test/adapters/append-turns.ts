import { createSqliteConversationStore } from '../../server/adapters/sqlite-conversation-store.ts';

// Appends lines without end and prints the client id of each once it is acknowledged, until it is killed.
const [path = '', conversationId = 'conversation-1'] = process.argv.slice(2);
const store = createSqliteConversationStore(path);
for (let number = 1; ; number++) {
  const { clientId } = await store.append({
    conversationId,
    role: 'visitor',
    clientId: `question-${number}`,
    text: '商标续展要多久？'.repeat(20),
    body: null,
    at: '2026-06-01T02:00:00.000Z',
  });
  process.stdout.write(`${clientId}\n`);
}
