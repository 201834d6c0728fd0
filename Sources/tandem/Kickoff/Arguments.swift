public import ArgumentParser
public import TandemKickoff
public import TandemLanguage

/// What options take of the modules' own names.
extension Language: ExpressibleByArgument {}
extension BriefFormat: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
