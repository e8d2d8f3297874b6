// Dates as Chinese papers write them, and the ways in which people type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"

namespace wenshu::text {

// 二〇一八年二月三日; 二〇一八年二月 and 二〇一八年 where the rest is open.
std::string date_zh(base::Date date);

// As cheques are dated: 贰零壹捌年零贰月零叁日, with 零 before 壹, 贰, 壹拾 of months and 壹 to 玖, 壹拾,
// 贰拾, 叁拾 of days, and 壹 before 拾 (支付结算办法, annex 1).
std::string date_cheque(base::Date date);

// What date_cheque writes of whole days; a 零 may also stand before the months 叁 to 玖.
std::optional<base::Date> parse_date_cheque(std::string_view text);

// 2018年2月3日, without leading zeros (GB/T 9704-2012, 7.3.5.4); 2018年2月 and 2018年 where the rest is open.
std::string date_cn(base::Date date);

// By an ICU date pattern (yyyy年M月d日 EEEE) in zh_CN. Faults: text.date_pattern {pattern, kind, letter} for
// a pattern that is malformed or asks for what no date has (mm is minutes, YYYY the year of the week);
// text.date_precision {date, pattern} where it asks for a month or day that this date leaves open.
base::Result<std::string> format_date(base::Date date, std::string_view pattern);

// 2018-02-03, 2018/2/3, 2018.2.3, 2018年2月3日, 二〇一八年二月三日 (also 二零一八, 二○一八, 廿三日), and less
// precisely 2018-03, 2018年3月, 2018, 2018年, 二〇一八年二月. Nothing for other forms and for dates that are
// not in the calendar.
std::optional<base::Date> parse_date(std::string_view text);

}  // namespace wenshu::text
