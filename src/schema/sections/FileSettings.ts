import { choice, flag, integer, plain, random, text, zero } from '../kinds.js';
import { words } from '../vocabularies.js';

export const FileSettings = {
  AmazonS3AccessKeyId: text({ '5.6': zero }),
  AmazonS3Bucket: text({ '5.6': zero }),
  AmazonS3Endpoint: text({ '5.6': plain('s3.amazonaws.com') }),
  AmazonS3Region: text({ '5.6': zero }),
  AmazonS3SecretAccessKey: text({ '5.6': zero }),
  AmazonS3SignV2: flag({ '5.6': false }),
  AmazonS3SSE: flag({ '5.6': false }),
  AmazonS3SSL: flag({ '5.6': true }),
  AmazonS3Trace: flag({ '5.6': false }),
  Directory: text({ '5.6': plain('./data/') }),
  DriverName: choice(words('', 'amazons3', 'local'), { '5.6': 'local' }),
  EnableFileAttachments: flag({ '5.6': true }),
  EnableMobileDownload: flag({ '5.6': true }),
  EnableMobileUpload: flag({ '5.6': true }),
  EnablePublicLink: flag({ '5.6': zero }),
  InitialFont: text({ '5.6': plain('nunito-bold.ttf') }),
  MaxFileSize: integer({ '5.6': 52428800 }),
  PublicLinkSalt: text({ '5.6': random }),
};
