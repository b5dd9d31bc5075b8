import { event, isAbsolutePath, isDefault, value } from '../rules.js';

export const config_file = event({
  amazon_s3_signv2: value('FileSettings.AmazonS3SignV2'),
  amazon_s3_sse: value('FileSettings.AmazonS3SSE'),
  amazon_s3_ssl: value('FileSettings.AmazonS3SSL'),
  amazon_s3_trace: value('FileSettings.AmazonS3Trace'),
  driver_name: value('FileSettings.DriverName'),
  enable_file_attachments: value('FileSettings.EnableFileAttachments'),
  enable_mobile_download: value('FileSettings.EnableMobileDownload'),
  enable_mobile_upload: value('FileSettings.EnableMobileUpload'),
  enable_public_links: value('FileSettings.EnablePublicLink'),
  isabsolute_directory: isAbsolutePath('FileSettings.Directory'),
  isdefault_directory: isDefault('FileSettings.Directory'),
  max_file_size: value('FileSettings.MaxFileSize'),
});
