import { createContext } from 'preact';

/** The address of the server the chat talks to, under which its pages stand. */
export const ServerContext = createContext('');
