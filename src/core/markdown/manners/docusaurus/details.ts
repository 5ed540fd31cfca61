/** The element `details` of the theme. Source: docusaurus-theme-common, components/Details. */
export const DETAILS_START =
  '<details class="details_B4FW alert alert--info details_SZgV" data-collapsed="true"';
export const DETAILS_BODY = '<div><div class="collapsibleContent_VYua">';
export const DETAILS_END = '</div></div></details>';
