/** Servers name their packets after the company, so that name is not shown. */
export const isPacketName = (file: string): boolean => /support_packet[^/\\]*\.zip$/i.test(file);
