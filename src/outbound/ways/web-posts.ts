import { gone } from '../../releases/timeline.js';
import { onlyTheNetwork, setting, way } from '../declare.js';

export const clientThirdPartyImages = way({
  id: 'client-third-party-images',
  name: 'Pictures of other sites in posts',
  by: 'web',
  purpose: 'loads pictures that posts embed in the browsers and apps of readers',
  sure: 'certain',
  doubt: 'switching the image proxy on moves the request to the server; in 5.8.0 it is on by default',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/imageproxy'],
  always: {
    hosts: ['*'],
    when: 'when a post with such a picture is shown',
    sends: 'a request for the picture',
    identifies: ['IP address and browser of the reader'],
    byDefault: true,
    clients: ['web', 'desktop', 'mobile'],
  },
  since: {
    '3.7': {
      off: onlyTheNetwork,
    },
    '4.7': {
      off: [setting('ServiceSettings.ImageProxyType', 'atmos/camo')],
    },
    '5.8': {
      off: [setting('ImageProxySettings.Enable', true)],
    },
  },
});

export const webYoutube = way({
  id: 'web-youtube',
  name: 'YouTube in posts',
  by: 'web',
  purpose: 'shows picture and player of posted videos',
  sure: 'likely',
  doubt:
    "from about 5.3x to 10.11 the address of the picture is that in the post's metadata (i.ytimg.com or the image proxy). That changed on 2025-07-09, about when 10.11 was cut: in 10.11 or 11.0; from then on the picture does not go through the image proxy. That a setting stops it from 5.10 on is inferred from the server (which embeds nothing without it); the web app of 5.8 to 7.x was not read",
  sources: [
    'mattermost/mattermost-server@v4.2.0 webapp/components/youtube_video/youtube_video.jsx:113,201',
    'mattermost/mattermost-webapp@00e2c1df8c components/youtube_video/youtube_video.jsx',
    'AleksS-Dev/mattermost-stw@c943ed6859, b42f4fbffd, cdee0473f1 webapp/channels/src/components/youtube_video/youtube_video.tsx',
  ],
  always: {
    hosts: ['i.ytimg.com:443/vi/*', 'www.youtube.com:443/embed/* (on click)'],
    when: 'the picture when the post is shown; the player on a click',
    off: [setting('ServiceSettings.EnableLinkPreviews', false)],
    sends: 'a request with the id of the video',
    identifies: ['IP address and browser of the reader'],
  },
  since: {
    '3.7': {
      off: onlyTheNetwork,
      byDefault: true,
      note: 'EnableLinkPreviews does not matter to YouTube links',
    },
    '5.10': {
      when: 'the picture when the post is shown; the player on a click; not by default',
      byDefault: false,
    },
    '5.24': {
      byDefault: true,
    },
    '10.11': {
      hosts: ['img.youtube.com:443/vi/*', 'www.youtube.com:443/embed/* (on click)'],
      byDefault: true,
    },
  },
});

export const webYoutubeData = way({
  id: 'web-youtube-data',
  name: 'YouTube video titles',
  by: 'web',
  purpose: 'shows the title of posted videos',
  sure: 'likely',
  doubt: 'the last version is not known: gone in the web app of 2023-03',
  sources: ['mattermost/mattermost-server@v3.7.0 webapp/client/browser_web_client.jsx:126', 'mattermost/mattermost-server@v4.2.0 webapp/actions/integration_actions.jsx:288'],
  since: {
    '3.7': {
      hosts: ['www.googleapis.com:443/youtube/v3/videos'],
      when: 'when a post with a YouTube link is shown; not by default',
      sends: 'id of the video, developer key',
      identifies: ['IP address of the reader', 'developer key of the administrator'],
      off: [setting('ServiceSettings.GoogleDeveloperKey', '')],
      byDefault: false,
    },
    '6.0': gone,
  },
});

const gfycat = {
  hosts: ['api.gfycat.com:443', '*.gfycat.com:443'],
  sends: 'search words, key',
  identifies: ['IP address of the user', 'search words'],
};
const endedGfycat = { ...gfycat, note: 'the service ended on 2023-09-01' };
const giphy = {
  hosts: ['api.giphy.com:443', '*.giphy.com:443', 'pingback.giphy.com:443'],
  sends: "search words, key of the library (SDK key); counts of the library's own use",
  identifies: ['IP address of the user', 'search words', 'random id of the GIPHY library'],
};

export const gifPicker = way({
  id: 'gif-picker',
  name: 'GIF picker',
  by: 'web',
  purpose: 'searches for moving pictures and shows them',
  sure: 'likely',
  doubt:
    "the hosts come from libraries (gfycat-sdk, @giphy/js-fetch-api), not from Mattermost's own code; a GIF that is posted is then a picture of another site for every reader. ServiceSettings.GiphySdkKey replaces the key, not the host; official builds have a key built in. By the changelogs GIPHY replaced Gfycat in 9.0 and in patches of 8.1, 8.0 and 7.8; the patches are those of the setting (the true ones may be earlier)",
  sources: ['settings.json', 'AleksS-Dev/mattermost-stw@bc11b29807 (2023-08-18)', 'AleksS-Dev/mattermost-stw@cdee0473f1 webapp/channels/src/components/gif_picker, server/config/client.go:84,426', 'mattermost/docs@9dd1c713ed source/administration-guide/configure/integrations-configuration-settings.rst:356'],
  always: {
    when: 'when a user opens the picker',
    off: [setting('ServiceSettings.EnableGifPicker', false)],
    byDefault: true,
    onAction: true,
  },
  since: {
    '5.1': { ...gfycat, when: 'when a user opens the picker; not by default', byDefault: false },
    '5.28': endedGfycat,
    '7.8.15': giphy,
    '7.9': endedGfycat,
    '8.0.4': giphy,
    '8.1': endedGfycat,
    '8.1.13': giphy,
  },
});
