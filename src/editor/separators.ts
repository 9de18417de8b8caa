/** Component separators in use; a file may declare any other, and help on request works with all of them. */
export const SEPARATORS = [':', '>', '<', '|', '^', '\\', '/', ';', '!', '+', '&', '@', '#', '%', '='];
