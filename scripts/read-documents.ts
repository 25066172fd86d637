import { serveDocumentLoader } from '../server/adapters/isolated-document-loader/serve-document-loader.ts';
import { createMarkupDocumentLoader } from '../server/adapters/markup-document-loader.ts';
import { createPdfDocumentLoader } from '../server/adapters/pdf-document-loader.ts';
import { createTableDocumentLoader } from '../server/adapters/table-document-loader.ts';
import { createTextDocumentLoader } from '../server/adapters/text-document-loader.ts';
import { chooseLoader } from '../server/indexing/index.ts';

// Every kind of file that is read, by its extension, served to the process that started this one.
const [text, markup] = [createTextDocumentLoader(), createMarkupDocumentLoader()];
const [pdf, table] = [createPdfDocumentLoader(), createTableDocumentLoader()];
serveDocumentLoader(
  chooseLoader({
    '.md': text,
    '.markdown': text,
    '.txt': text,
    '.html': markup,
    '.htm': markup,
    '.docx': markup,
    '.pdf': pdf,
    '.xlsx': table,
    '.csv': table,
  }),
);
