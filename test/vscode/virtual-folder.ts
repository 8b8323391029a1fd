/** What addresses of files in a folder that an extension lends begin with. */
export const virtualScheme = 'virtual';
