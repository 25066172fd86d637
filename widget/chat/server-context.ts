import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where the panel reaches the server beside its socket, and what it knows of the page it stands in. */
export interface ServerPlace {
  /** The address widget.js came from, or the one the page names; it ends in a slash. */
  readonly server: string;
  readonly city: string | null;
  /** Whether the page says which matter it is about. */
  readonly isOnMatter: boolean;
}

/** Where the panel stands. */
export const ServerContext = createContext<ServerPlace>({ server: '/', city: null, isOnMatter: false });

/** Where the panel stands. */
export const useServer = (): ServerPlace => useContext(ServerContext);
