// Generated from server/base/locale-tag.ts.
const chinese = /^(?:zh|cmn|yue)$/;
const simplified = /^(?:hans|chs)$/;
const traditional = /^(?:hant|cht|tw|hk|mo)$/;
function localeOfTag(tag) {
  const [language = "", ...parts] = tag.trim().replace(/[.@].*$/s, "").toLowerCase().split(/[-_]/);
  if (language === "en") return "en";
  if (!chinese.test(language)) return void 0;
  if (parts.some((part) => simplified.test(part))) return "zh-Hans";
  return parts.some((part) => traditional.test(part)) ? "zh-Hant" : "zh-Hans";
}
function systemTag(environment) {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
}
export {
  localeOfTag,
  systemTag
};
