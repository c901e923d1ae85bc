/** The public face of the reader shell: what every reader page is built from. */
export { archivePath } from './archive-path.js';
export { breadcrumbList, type Crumb, renderBreadcrumb } from './breadcrumb.reader.js';
export { deadlineText, openCall, renderCall } from './call.reader.js';
export { renderAddress } from './contact.reader.js';
export { type PageFrame, renderDocument, tickerPlaces } from './document.reader.js';
export { type Edition, pathIn, urlIn } from './edition.js';
export { isPastEnd, listResult, type ListPageModel, type ListParts, loadListModel, parseListPart, renderEmptyList, renderListPage } from './list-page.js';
export { editionOf, htmlType, movedTo, shellKeys } from './page-parts.js';
export { altText, creditText, focusClass, mediaUrl, renderPicture, sharePicture } from './pictures.reader.js';
export { lastPage, pagePath, parsePageNumber, renderPager } from './pager.reader.js';
export { firstNews, loadList, loadNumbers, loadTeasers, loadSettings, loadSite } from './reader-shell.store.js';
export { organisationId, renderSiteData } from './site-data.reader.js';
export { type Call, type NavSection, parseSite, type Site } from './site.js';
export { dhakaDay, nextMidnight, renderStamp, type Stamped, stampText, stampValue, unbroken, zone } from './stamps.reader.js';
export { renderBrief, renderCard, renderClock, renderEntry, renderLead, renderLine, renderOpinion, renderRail, renderWideCard, type TeaserPlace } from './teasers.reader.js';
