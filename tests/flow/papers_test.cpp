#include "flow/papers.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "flow/attachments.hpp"
#include "flow/jobs.hpp"
#include "flow/plan.hpp"
#include "memory_host.hpp"

namespace {

namespace base = wenshu::base;
namespace document = wenshu::document;
namespace flow = wenshu::flow;
namespace render = wenshu::render;
namespace fs = std::filesystem;
using wenshu::test::MemoryHost;

// A machine with the project's data and one pack that makes a paper of nothing but what the plan says.
struct Office {
    MemoryHost host;
    base::Sources sources;
    flow::Session session{host, sources, {"home/templates", "home/data"}};

    Office() {
        copy("data");
        copy("templates/official-paper");
        pack("  - { name: 通知, body: body.md.mustache, frame: { title: 关于工作的通知 } }\n");
        host.files["home/templates/p/schema.json"] = R"({"type": "object", "properties": {}})";
        host.files["home/templates/p/body.md.mustache"] = "正文。\n";
        plan("");
    }

    void copy(const std::string& folder) {
        const auto root = fs::path(WENSHU_SOURCE_DIR);
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file()) continue;
            std::ostringstream bytes;
            bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            host.files["home/" + fs::relative(entry.path(), root).string()] = bytes.str();
        }
    }

    void pack(const std::string& documents) {
        host.files["home/templates/p/pack.yaml"] = "id: p\ntitle: 通知\ndocuments:\n" + documents;
    }

    void plan(const std::string& more) {
        host.files["d/plan.yaml"] =
            "packs: [p]\nyear: 2018\nissuer: { name: 甲局, short: 甲局 }\nsubject: 工作\n" + more;
    }

    base::Result<flow::Paper> paper(bool draft = false) {
        const auto whole = draft ? flow::Completeness::draft : flow::Completeness::whole;
        const auto loaded = flow::load_plan("d/plan.yaml", whole, session);
        if (!loaded) return loaded.faults();
        const auto& scope = loaded->scopes.front();
        return flow::compose(loaded->packs.front().pack.documents.front(),
                             {scope.value, scope.schema, draft, flow::image_loader({"d", "pack"}, session),
                              flow::text_loader("d", session)},
                             session);
    }

    document::Document made(const std::string& more) {
        plan(more);
        const auto made = paper();
        if (!made) FAIL(lines(made.faults()));
        return made->document;
    }

    // The faults of a plan, "file:line:column code" each.
    std::string faults(const std::string& more) {
        plan(more);
        const auto made = paper();
        return made ? std::string() : lines(made.faults());
    }

    std::string lines(const base::Diagnostics& faults) const {
        std::string all;
        for (const auto& fault : faults) {
            if (!all.empty()) all += "\n";
            if (const auto place = sources.place(fault.where))
                all += place->file + ":" + std::to_string(place->line) + ":" + std::to_string(place->column) +
                       " ";
            all += fault.code;
            for (const auto& arg : fault.args) {
                const auto* text = std::get_if<std::string>(&arg.value);
                if (arg.name == "guess" && text != nullptr && !text->empty()) all += " " + *text;
            }
        }
        return all;
    }
};

std::string text(const document::Inlines& inlines) {
    return document::plain_text(inlines);
}

std::string texts(const std::vector<document::Inlines>& lines) {
    std::string all;
    for (const auto& line : lines) all += text(line) + "|";
    return all;
}

TEST_CASE("a paper has every element that its plan names, though its pack names none", "[flow][papers]") {
    Office office;
    const auto frame = office
                           .made(R"(
份号: 000012
密级和保密期限: 机密★1年
紧急程度: 特急
联合发文单位: [乙局, 丙局]
发文字号: 甲发〔2018〕7号
签发人: [王明, 李强]
主送机关: [各科, 各所]
印章: 盖章
职务: 局长
成文日期: 2018-02-03
附注: 联系人张三
参会名单: [{ 类别: 出席, 人员: [张明, 李红] }, { 类别: 请假, 人员: [王强] }]
抄送机关: [丁局, 戊局]
印发机关: 甲局办公室
印发日期: 2018-02-05
)")
                           .frame;
    CHECK(text(frame.copy_number) == "000012");
    CHECK(text(frame.secrecy) == "机密★1年");
    CHECK(text(frame.urgency) == "特急");
    CHECK(texts(frame.mark) == "甲局|乙局|丙局|");
    CHECK(text(frame.number) == "甲发〔2018〕7号");
    CHECK(texts(frame.signers) == "王明|李强|");
    CHECK(text(frame.title) == "关于工作的通知");
    CHECK(text(frame.to) == "各科、各所");
    CHECK(texts(frame.signature) == "甲局|乙局|丙局|");
    CHECK(frame.vouching == document::Vouching::sealed);
    CHECK(text(frame.duty) == "局长");
    CHECK(text(frame.date) == "2018年2月3日");
    CHECK(text(frame.note) == "联系人张三");
    REQUIRE(frame.attendance.size() == 2);
    CHECK(text(frame.attendance[1].label) == "请假");
    CHECK(text(frame.attendance[0].names) == "张明、李红");
    CHECK(text(frame.copies) == "丁局，戊局");
    CHECK(text(frame.printed_by) == "甲局办公室");
    CHECK(text(frame.printed_on) == "2018年2月5日");
}

TEST_CASE("a paper has nothing that its plan does not name but its issuer", "[flow][papers]") {
    Office office;
    const auto document = office.made("");
    CHECK(texts(document.frame.mark) == "甲局|");
    CHECK(texts(document.frame.signature) == "甲局|");
    CHECK(document.frame.vouching == document::Vouching::unsealed);
    for (const auto* element : {&document.frame.copy_number, &document.frame.secrecy, &document.frame.urgency,
                                &document.frame.number, &document.frame.to, &document.frame.duty,
                                &document.frame.date, &document.frame.note, &document.frame.copies,
                                &document.frame.printed_by, &document.frame.printed_on})
        CHECK(element->empty());
    CHECK(document.frame.signers.empty());
    CHECK(document.frame.attendance.empty());
    CHECK(document.attachments.empty());
}

TEST_CASE("mark and signature can be named, and a date of printing brings the issuer along",
          "[flow][papers]") {
    Office office;
    const auto frame = office.made("mark: [甲局工作会议]\nsignature: [王明]\nprinted_on: 2018-02-05\n").frame;
    CHECK(texts(frame.mark) == "甲局工作会议|");
    CHECK(texts(frame.signature) == "王明|");
    CHECK(text(frame.printed_by) == "甲局");
}

TEST_CASE("what one paper of a plan says goes before what all say", "[flow][papers]") {
    Office office;
    const auto frame =
        office.made("urgency: 加急\ncopies: [乙局]\ndocuments: { p: { urgency: 特急 } }\n").frame;
    CHECK(text(frame.urgency) == "特急");
    CHECK(text(frame.copies) == "乙局");
}

TEST_CASE("a slip in a number or a level is shown the right form", "[flow][papers]") {
    Office office;
    const auto fault = [&](const std::string& line) { return office.faults(line + "\n"); };
    CHECK(fault("number: 甲发[2018]7号") == "d/plan.yaml:5:9 data.pattern 甲发〔2018〕7号");
    CHECK(fault("number: 甲发（2018）07号") == "d/plan.yaml:5:9 data.pattern 甲发〔2018〕7号");
    CHECK(fault("number: 甲发〔2018〕第7号") == "d/plan.yaml:5:9 data.pattern 甲发〔2018〕7号");
    CHECK(fault("number: 甲发 【2018】 7") == "d/plan.yaml:5:9 data.pattern 甲发〔2018〕7号");
    CHECK(fault("number: 7号") == "d/plan.yaml:5:9 data.pattern");
    CHECK(fault("number: 第12号").empty());
    CHECK(fault("copy_number: 12") == "d/plan.yaml:5:14 data.pattern 000012");
    CHECK(fault("copy_number: 一") == "d/plan.yaml:5:14 data.pattern");
    CHECK(fault("secrecy: 机密*1年") == "d/plan.yaml:5:10 data.pattern 机密★1年");
    CHECK(fault("secrecy: 机密1年") == "d/plan.yaml:5:10 data.pattern 机密★1年");
    CHECK(fault("secrecy: 秘密").empty());
    CHECK(fault("attachments: [名单。]") == "d/plan.yaml:5:15 data.pattern 名单");
    CHECK(fault("vouching: 公章") == "d/plan.yaml:5:11 data.choice 盖章");
}

TEST_CASE("attachments are a title alone, or bound in from their file", "[flow][papers]") {
    Office office;
    office.host.files["d/tasks/list.md"] = "# 分工\r\n\r\n各科按１号表办理。\r\n";
    const auto document =
        office.made("attachments: [领导小组名单, { title: 任务分工表, file: tasks/list.md }]\n");
    REQUIRE(document.attachments.size() == 2);
    CHECK(text(document.attachments[0].title) == "领导小组名单");
    CHECK(document.attachments[0].body.empty());
    CHECK(text(document.attachments[1].title) == "任务分工表");
    REQUIRE(document.attachments[1].body.size() == 2);
    CHECK(text(std::get<document::Heading>(document.attachments[1].body[0].node).inlines) == "分工");
    CHECK(text(std::get<document::Paragraph>(document.attachments[1].body[1].node).inlines) ==
          "各科按1号表办理。");
}

TEST_CASE("a file that cannot be an attachment is a fault where the plan names it", "[flow][papers]") {
    Office office;
    const auto fault = [&](const std::string& file) {
        return office.faults("attachments: [{ title: 甲, file: " + file + " }]\n");
    };
    CHECK(fault("no.md") == "d/plan.yaml:5:33 host.absent");
    office.host.files["d/empty.md"] = " \n\n";
    CHECK(fault("empty.md") == "d/plan.yaml:5:33 file.empty");
    office.host.files["d/image.md"] = std::string("\x89PNG\r\n\x1A\n\xFF\xFF\x00", 11);
    CHECK(fault("image.md") == "d/plan.yaml:5:33 text.encoding");
    CHECK(office.faults("attachments: [{ file: no.md }]\n") == "d/plan.yaml:5:15 data.missing");
}

TEST_CASE("what is wrong in an attachment is told at its line of its file", "[flow][papers]") {
    Office office;
    office.host.files["d/a.md"] = "正文。\n\n##标题\n\n> 引用\n";
    office.host.files["d/b.md"] = "甲\uE000乙\n";
    CHECK(office.faults("attachments: [{ title: 甲, file: a.md }, { title: 乙, file: b.md }]\n") ==
          "d/a.md:3:1 read.heading_space\nd/a.md:5:1 read.quote\nd/b.md:1:1 read.reserved");
}

TEST_CASE("a pack's own attachments stand before the plan's; one without a title is not there",
          "[flow][papers]") {
    Office office;
    office.pack(
        "  - name: 通知\n    body: body.md.mustache\n    attachments:\n"
        "      - { title: '{{year}}年任务表', body: tasks.md.mustache }\n"
        "      - { title: '{{#note}}说明{{/note}}' }\n");
    office.host.files["home/templates/p/tasks.md.mustache"] = "{{issuer.name}}承办。\n";
    const auto document = office.made("attachments: [名单]\n");
    REQUIRE(document.attachments.size() == 2);
    CHECK(text(document.attachments[0].title) == "2018年任务表");
    CHECK(text(std::get<document::Paragraph>(document.attachments[0].body.at(0).node).inlines) ==
          "甲局承办。");
    CHECK(text(document.attachments[1].title) == "名单");
    office.host.files["home/templates/p/tasks.md.mustache"] = "{{issuer.nmae}}\n";
    const auto checked = flow::check("p", office.session);
    REQUIRE_FALSE(checked);
    CHECK(checked.faults().front().code == "template.unknown_name");
}

TEST_CASE("a draft shows what elements and attachments lack, and lists each once", "[flow][papers]") {
    Office office;
    office.pack(
        "  - name: 通知\n    body: body.md.mustache\n    frame: { title: '{{subject}}', to: "
        "'{{issuer.name}}' }\n");
    office.host.files["d/plan.yaml"] = "packs: [p]\nattachments: [{ file: a.md }]\n";
    office.host.files["d/a.md"] = "附件正文。\n";
    const auto paper = office.paper(true);
    REQUIRE(paper);
    CHECK(texts(paper->document.frame.mark) == "【待补：全称】|");
    CHECK(text(paper->document.frame.title) == "【待补：工作事项】");
    CHECK(text(paper->document.attachments.at(0).title) == "【待补：附件名称】");
    REQUIRE(paper->pending.size() == 3);
    CHECK(paper->pending[0].path == "issuer.name");
    CHECK(paper->pending[1].path == "subject");
    CHECK(paper->pending[2].path == "attachments[0].title");
}

TEST_CASE("an official paper's text stands in the plan or in a file", "[flow][papers]") {
    Office office;
    const std::string head =
        "packs: [official-paper]\nissuer: { name: 甲局, short: 甲局 }\ntitle: 甲局关于工作的通知\ndate: "
        "2018-02-03\n";
    const auto made = [&](const std::string& more) {
        office.host.files["d/plan.yaml"] = head + more;
        auto paper = office.paper();
        return paper ? std::string("good") : office.lines(paper.faults());
    };
    CHECK(made("content: |\n  现通知如下。\n\n  # 要求\n") == "good");
    const auto paper = office.paper();
    REQUIRE(paper);
    CHECK(paper->name == "甲局关于工作的通知");
    CHECK(paper->document.body.size() == 2);
    CHECK(paper->document.frame.vouching == document::Vouching::sealed);
    office.host.files["d/notice.md"] = "现通知如下。\n";
    CHECK(made("content_file: notice.md\nvouching: 不盖章\n") == "good");
    CHECK(office.paper()->document.frame.vouching == document::Vouching::unsealed);
    CHECK(made("") == "d/plan.yaml:1:1 data.missing_one");
    CHECK(made("content: 甲\ncontent_file: notice.md\n") == "d/plan.yaml:6:1 data.only_one");
    CHECK(made("content: |\n  甲\n\n  > 乙\n") == "d/plan.yaml:5:10 read.quote");
    office.host.files["d/notice.md"] = "现通知如下。\n\n---\n";
    CHECK(made("content_file: notice.md\n") == "d/notice.md:3:1 read.rule");
}

TEST_CASE("the layout is the command's, else the plan's, else the pack's", "[flow][papers]") {
    Office office;
    render::Pack pack;
    const auto name = [&](const std::string& more) {
        office.plan(more);
        const auto plan = flow::load_plan("d/plan.yaml", flow::Completeness::whole, office.session);
        REQUIRE(plan);
        return flow::paper_layout(pack, plan->scopes.front().value, "d").name;
    };
    CHECK(name("").empty());
    pack.layout.name = "gbt9704";
    CHECK(name("") == "gbt9704");
    CHECK(name("layout: plain\n") == "plain");
    CHECK(name("layout: own.yaml\n") == "d/own.yaml");
    CHECK(name("documents: { p: { layout: local/own.yaml } }\n") == "d/local/own.yaml");

    office.plan("layout: plian\n");
    flow::GenerateRequest wanted;
    wanted.plan = "d/plan.yaml";
    const auto refused = flow::generate(wanted, office.session);
    REQUIRE_FALSE(refused);
    CHECK(office.lines(refused.faults()) == "d/plan.yaml:5:9 layout.unknown plain");
    wanted.layout = "plain";
    CHECK(flow::generate(wanted, office.session));
}

}  // namespace
