#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H
#include <curl/curl.h>

// `curl_easy_setopt` and its kin are variadic, which Swift cannot call: one typed function for each kind.

static inline CURLcode tandem_curl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tandem_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tandem_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tandem_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tandem_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

typedef size_t (*tandem_curl_receiver)(char *bytes, size_t size, size_t count, void *receiver);

static inline CURLcode tandem_curl_set_receiver(CURL *easy, CURLoption option, tandem_curl_receiver call) {
  return curl_easy_setopt(easy, option, call);
}

static inline CURLcode tandem_curl_set_opener(CURL *easy, curl_opensocket_callback call) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, call);
}

static inline CURLcode tandem_curl_get_long(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode tandem_curl_get_pointer(CURL *easy, CURLINFO info, void **value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode tandem_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

/// A finished transfer: a union in `CURLMsg` that Swift cannot read.
static inline CURLcode tandem_curl_result(const CURLMsg *message) { return message->data.result; }
#endif
