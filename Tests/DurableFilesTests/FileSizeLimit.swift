import Glibc

/// Runs the body while no file of this process may grow beyond `count` bytes.
///
/// A full disk that needs no root. Only in a child process, as the limit is for all of it.
@discardableResult
func limitingFileSize<Result>(to count: UInt, _ body: () throws -> Result) rethrows -> Result {
  var limit = rlimit()
  unsafe getrlimit(__rlimit_resource_t(1), &limit)
  let before = limit
  limit.rlim_cur = rlim_t(count)
  unsafe setrlimit(__rlimit_resource_t(1), &limit)
  defer {
    limit = before
    unsafe setrlimit(__rlimit_resource_t(1), &limit)
  }
  return try body()
}
