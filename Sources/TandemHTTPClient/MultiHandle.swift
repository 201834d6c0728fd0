import CCurl

/// libcurl's handle of all transfers of a client.
@safe final class MultiHandle: @unchecked Sendable {
  // Safety: `wake` may be called from any thread, says libcurl; everything else is called on the client's
  // thread. The handle is freed when the last one who could wake it is gone.
  let pointer: UnsafeMutableRawPointer

  /// nil where there is no memory for it.
  init?(_ limits: HTTPLimits) {
    guard let pointer = unsafe curl_multi_init() else { return nil }
    unsafe self.pointer = unsafe pointer
    let perHost = limits.connectionsPerHost
    _ = unsafe tandem_curl_multi_set_long(pointer, CURLMOPT_MAX_HOST_CONNECTIONS, perHost)
    _ = unsafe tandem_curl_multi_set_long(pointer, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.connections)
    _ = unsafe tandem_curl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, limits.connections)
    _ = unsafe tandem_curl_multi_set_long(pointer, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
  }

  deinit { unsafe curl_multi_cleanup(pointer) }

  /// Ends a wait.
  func wake() { _ = unsafe curl_multi_wakeup(pointer) }
}
